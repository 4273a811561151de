package org.luoshi.platform.intake.assistant;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which address of the assistant was refused and what helps, in place of a stack trace. */
final class AssistantFailureAnalyzer extends AbstractFailureAnalyzer<AssistantOutside> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AssistantOutside cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}

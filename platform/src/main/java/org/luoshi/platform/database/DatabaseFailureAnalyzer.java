package org.luoshi.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the database and what helps, in place of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}

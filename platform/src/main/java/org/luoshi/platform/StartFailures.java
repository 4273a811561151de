package org.luoshi.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Turns what keeps the server from starting into a sentence and a remedy, zh-CN first, English beside. */
final class StartFailures implements FailureAnalyzer, Ordered {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart it) {
                return new FailureAnalysis(it.getMessage(), it.remedy(), it);
            }
            if (cause instanceof PortInUseException it) {
                return portInUse(it);
            }
        }
        return null;
    }

    private static FailureAnalysis portInUse(PortInUseException cause) {
        return new FailureAnalysis(
                "端口 %d 已被占用。 / Port %d is taken.".formatted(cause.getPort(), cause.getPort()),
                "停止占用它的程序，或另选端口：./luoshi serve --port %d".formatted(cause.getPort() + 1)
                        + " / Stop what uses it, or choose another port.",
                cause);
    }

    /** Before the framework's own, which speak English only. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

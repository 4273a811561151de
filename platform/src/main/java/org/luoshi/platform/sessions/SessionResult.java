package org.luoshi.platform.sessions;

import java.util.function.Function;

/** What became of a request: done, with what it made, or refused, with the reason. */
public sealed interface SessionResult<T> {
    record Done<T>(T value) implements SessionResult<T> {}

    record Refused<T>(SessionRefusal refusal) implements SessionResult<T> {}

    static <T> SessionResult<T> done(T value) {
        return new Done<>(value);
    }

    static <T> SessionResult<T> refused(SessionRefusal refusal) {
        return new Refused<>(refusal);
    }

    /** For callers that know the request is in order, such as demo data: a refusal is our own mistake. */
    default T orThrow() {
        return fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal);
        });
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<SessionRefusal, ? extends R> refused) {
        return switch (this) {
            case Done<T> d -> done.apply(d.value());
            case Refused<T> r -> refused.apply(r.refusal());
        };
    }
}

package org.luoshi.platform.intake;

import java.util.function.Function;

/** What became of a request: done, with what it made, or refused, with the reason. */
public sealed interface IntakeResult<T> {
    record Done<T>(T value) implements IntakeResult<T> {}

    record Refused<T>(IntakeRefusal refusal) implements IntakeResult<T> {}

    static <T> IntakeResult<T> done(T value) {
        return new Done<>(value);
    }

    static <T> IntakeResult<T> refused(IntakeRefusal refusal) {
        return new Refused<>(refusal);
    }

    /** For callers that know the request is in order, such as demo data: a refusal is our own mistake. */
    default T orThrow() {
        return fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal);
        });
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<IntakeRefusal, ? extends R> refused) {
        return switch (this) {
            case Done<T> d -> done.apply(d.value());
            case Refused<T> r -> refused.apply(r.refusal());
        };
    }
}

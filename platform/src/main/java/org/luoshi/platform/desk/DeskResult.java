package org.luoshi.platform.desk;

import java.util.function.Function;

/** What became of a request at the document desk: done, with what it made, or refused, with the reason. */
public sealed interface DeskResult<T> {
    record Done<T>(T value) implements DeskResult<T> {}

    record Refused<T>(DeskRefusal refusal) implements DeskResult<T> {}

    static <T> DeskResult<T> done(T value) {
        return new Done<>(value);
    }

    static <T> DeskResult<T> refused(DeskRefusal refusal) {
        return new Refused<>(refusal);
    }

    /** For callers that know the request is in order, such as demo data: a refusal is our own mistake. */
    default T orThrow() {
        return fold(value -> value, refusal -> {
            throw new IllegalStateException("refused: " + refusal);
        });
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<DeskRefusal, ? extends R> refused) {
        return switch (this) {
            case Done<T> d -> done.apply(d.value());
            case Refused<T> r -> refused.apply(r.refusal());
        };
    }
}

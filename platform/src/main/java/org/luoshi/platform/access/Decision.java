package org.luoshi.platform.access;

import java.util.List;
import java.util.function.Function;

/** What comes of an act on accounts: it is done, or refused with a reason. */
public sealed interface Decision<T> {
    /** Done, and what came of it. */
    record Done<T>(T value) implements Decision<T> {}

    /**
     * Refused.
     *
     * @param args what the words name: the login that is taken, the role that is held
     */
    record Refused<T>(Refusal why, List<String> args) implements Decision<T> {}

    static <T> Decision<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Decision<T> refused(Refusal why, String... args) {
        return new Refused<>(why, List.of(args));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The same refusal, or what {@code next} makes of the value. */
    default <R> Decision<R> then(Function<T, Decision<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal why, List<String> args) -> new Refused<>(why, args);
        };
    }

    /** The value, where a refusal would be our own mistake (demo data, tests). */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal why, List<String> args) ->
                throw new IllegalStateException("refused: " + why + " " + args);
        };
    }
}

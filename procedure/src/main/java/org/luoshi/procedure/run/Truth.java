package org.luoshi.procedure.run;

import java.util.Collection;
import java.util.function.Function;

/** Whether a condition holds: yes, no, or open until it is known what the event carries. */
enum Truth {
    YES,
    NO,
    OPEN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> OPEN;
        };
    }

    /** Yes when each is; no as soon as one is not. */
    static <T> Truth all(Collection<T> items, Function<T, Truth> decide) {
        var result = YES;
        for (var item : items) {
            var truth = decide.apply(item);
            if (truth == NO) {
                return NO;
            }
            result = truth == OPEN ? OPEN : result;
        }
        return result;
    }

    /** Yes as soon as one is; no when none is. */
    static <T> Truth any(Collection<T> items, Function<T, Truth> decide) {
        return all(items, item -> decide.apply(item).not()).not();
    }
}

package org.luoshi.platform.journal;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many fields of a form have something in them (填了的栏目数): the fact {@link #FACT} of the line of an act, by which what
 * people typed is counted without keeping it here.
 *
 * <p>Example: {@code Filled.of("市水务局", "", null, LocalDate.of(2026, 5, 12))} is 2.
 */
public final class Filled {
    /** What the fact is called. */
    public static final String FACT = "fields";

    private Filled() {}

    /** Text with a character in it, a day, a number, a choice, a tick count one each; of a list every entry. */
    public static int of(@Nullable Object... fields) {
        int filled = 0;
        for (Object field : fields) {
            filled += one(field);
        }
        return filled;
    }

    private static int one(@Nullable Object field) {
        return switch (field) {
            case null -> 0;
            case CharSequence text -> text.toString().isBlank() ? 0 : 1;
            case Boolean ticked -> ticked ? 1 : 0;
            case Optional<?> maybe -> one(maybe.orElse(null));
            case Collection<?> each -> of(each.toArray());
            default -> 1;
        };
    }
}

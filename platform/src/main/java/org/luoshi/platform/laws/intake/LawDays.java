package org.luoshi.platform.laws.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a text (法规日期), each null when nothing tells it.
 *
 * @param first the day the work was first passed or promulgated
 * @param version the day of the act that made this text
 * @param effective from when it applies, found {@code by}
 * @param expires the first day on which it no longer applies, by its own words; null when it says nothing
 */
public record LawDays(
        @Nullable LocalDate first,
        @Nullable LocalDate version,
        @Nullable LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        EffectiveBy by,
        @Nullable LocalDate expires) {
    /** The same days, with another end. */
    public LawDays ending(@Nullable LocalDate end) {
        return new LawDays(first, version, passed, approved, promulgated, effective, by, end);
    }
}

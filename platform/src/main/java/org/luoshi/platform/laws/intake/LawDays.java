package org.luoshi.platform.laws.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a text (法规日期), each null when nothing tells it.
 *
 * @param first the day the work was first passed or promulgated
 * @param version the day of the act that made this text
 * @param effective from when it applies, found {@code by}
 */
public record LawDays(
        @Nullable LocalDate first,
        @Nullable LocalDate version,
        @Nullable LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        EffectiveBy by) {}

package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.ClockRule;
import org.luoshi.procedure.definition.Words;

/**
 * A due date with its reasons (届满日).
 *
 * <p>Example: 2025-10-11, three working days from 2025-09-30.
 *
 * @param date last day in time; null for a duty without a number (及时)
 * @param moment the exact end of a limit in hours; null for all others
 * @param trigger day 0, which is not counted itself
 * @param amount how long the rule says
 * @param rule the version of the rule that was the law on the trigger day
 * @param basis where the winning date comes from: the rule, or the cap above it; null for office practice
 * @param nextWorkingDay set when {@code date} is a day of rest: the hint shown beside it
 * @param missingYears years whose arrangement the count needed and did not have
 * @param explanation one sentence in both languages
 * @param steps the days passed, in the order counted; empty for months and for a duty without a number
 */
public record Due(
        @Nullable LocalDate date,
        @Nullable LocalDateTime moment,
        LocalDate trigger,
        Amount amount,
        ClockRule rule,
        @Nullable Basis basis,
        @Nullable LocalDate nextWorkingDay,
        SortedSet<Integer> missingYears,
        Words explanation,
        List<Step> steps) {

    /**
     * One day passed while counting.
     *
     * @param number 1, 2, 3 … for a day that counts; 0 for one that does not
     */
    public record Step(LocalDate day, DayKind kind, int number) {}

    /** Whether a year's arrangement was missing, so that the date may still move. */
    public boolean provisional() {
        return !missingYears.isEmpty();
    }
}

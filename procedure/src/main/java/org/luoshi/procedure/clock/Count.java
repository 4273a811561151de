package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.ClockRule.Direction;

/**
 * The bare arithmetic: from day 0 by so many units, forward or backward, standing still over pauses.
 *
 * @param clamped the month had no such day, its last day was taken
 */
record Count(LocalDate date, List<Due.Step> steps, TreeSet<Integer> missingYears, boolean clamped) {

    static Count of(Counted amount, Direction direction, LocalDate day0, WorkCalendar calendar, List<Pause> pauses) {
        int sign = direction == Direction.AFTER ? 1 : -1;
        return switch (amount.unit()) {
            case WORKING_DAY -> workingDays(amount.count(), sign, day0, calendar, pauses);
            case CALENDAR_DAY -> plain(day0.plusDays(sign * (long) amount.count()), pauses, false);
            case MONTH -> months(amount.count(), sign, day0, pauses);
            // An hour limit known only by its day ends on the day its last hour falls in, counted from midnight.
            case HOUR -> plain(day0.plusDays(sign * Math.ceilDiv((long) amount.count(), 24L)), pauses, false);
        };
    }

    private static Count workingDays(int amount, int sign, LocalDate day0, WorkCalendar calendar, List<Pause> pauses) {
        var steps = new ArrayList<Due.Step>();
        var missing = new TreeSet<Integer>();
        var day = day0;
        for (int number = 0; number < amount; ) {
            day = day.plusDays(sign);
            var kind = calendar.kind(day);
            if (kind instanceof DayKind.Unknown unknown) {
                missing.add(unknown.year());
            }
            var counts = kind.counts() && !paused(day, pauses);
            number += counts ? 1 : 0;
            steps.add(new Due.Step(day, kind, counts ? number : 0));
        }
        return new Count(day, steps, missing, false);
    }

    // law: 民法典 (2020) art. 202 — the corresponding day of the month; where there is none, its last day
    private static Count months(int amount, int sign, LocalDate day0, List<Pause> pauses) {
        var date = day0.plusMonths(sign * (long) amount);
        return plain(date, pauses, date.getDayOfMonth() != day0.getDayOfMonth());
    }

    private static Count plain(LocalDate nominal, List<Pause> pauses, boolean clamped) {
        var date = nominal;
        for (var pause : pauses) {
            if (!pause.from().isAfter(date)) {
                date = date.plusDays(pause.until().toEpochDay() - pause.from().toEpochDay());
            }
        }
        return new Count(date, List.of(), new TreeSet<>(), clamped);
    }

    private static boolean paused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.holds(day));
    }

    /** This count followed by another that began where it ended. */
    Count then(Count next) {
        var all = new ArrayList<>(steps);
        all.addAll(next.steps);
        var missing = new TreeSet<>(missingYears);
        missing.addAll(next.missingYears);
        return new Count(next.date, all, missing, clamped || next.clamped);
    }

    Count at(LocalDate other) {
        return new Count(other, steps, missingYears, clamped);
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }
}

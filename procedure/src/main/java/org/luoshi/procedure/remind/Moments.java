package org.luoshi.procedure.remind;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.procedure.clock.WorkCalendar;

/**
 * The days on which reminders of one due date are sent (提醒日): working days all of them. What is coming is told earlier when
 * its day is a day off, what is overdue later.
 *
 * <p>Example: due on Sunday 2026-05-17. “On the day” is told on Friday 15, “three days before” on Tuesday 12, “first day
 * overdue” on Monday 18.
 */
public final class Moments {
    private final LocalDate due;
    private final WorkCalendar calendar;

    /** The moments around {@code due}. */
    public Moments(LocalDate due, WorkCalendar calendar) {
        this.due = due;
        this.calendar = calendar;
    }

    /** The last of the rule's days until {@code today}; none for a coming date that is past, whatever was missed. */
    public Optional<LocalDate> latest(When when, LocalDate today) {
        return switch (when) {
            case When.Before(int days) ->
                Optional.of(before(days)).filter(day -> !day.isAfter(today) && !today.isAfter(due));
            case When.After(int days, int every) -> latest(after(days), every, today);
        };
    }

    private Optional<LocalDate> latest(LocalDate first, int every, LocalDate today) {
        if (first.isAfter(today)) {
            return Optional.empty();
        }
        LocalDate last = first;
        for (LocalDate next = later(last, every); every > 0 && !next.isAfter(today); next = later(last, every)) {
            last = next;
        }
        return Optional.of(last);
    }

    /** The first of the rule's days after {@code today}; empty when it has spoken for the last time. */
    public Optional<LocalDate> next(When when, LocalDate today) {
        return switch (when) {
            case When.Before(int days) -> Optional.of(before(days)).filter(day -> day.isAfter(today));
            case When.After(int days, int every) -> next(after(days), every, today);
        };
    }

    private Optional<LocalDate> next(LocalDate first, int every, LocalDate today) {
        LocalDate day = first;
        while (!day.isAfter(today)) {
            if (every == 0) {
                return Optional.empty();
            }
            day = later(day, every);
        }
        return Optional.of(day);
    }

    private LocalDate before(int days) {
        LocalDate day = due;
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate after(int days) {
        return later(due, days);
    }

    private LocalDate later(LocalDate day, int workingDays) {
        LocalDate later = day;
        for (int n = 0; n < workingDays; n++) {
            later = calendar.nextWorkingDay(later);
        }
        return later;
    }
}

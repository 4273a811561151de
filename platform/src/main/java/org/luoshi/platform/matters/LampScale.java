package org.luoshi.platform.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.run.Lamp;

/**
 * Today's measure for lamps in lists: due before {@code today} is red, due until {@code yellowUntil} is yellow.
 *
 * <p>Says the same as {@link org.luoshi.procedure.run.RunningClock#lamp} for a running duty, in a form a query can use.
 */
public record LampScale(LocalDate today, LocalDate yellowUntil) {
    /** Working days before the due date from which a lamp is yellow. */
    public static final int YELLOW_DAYS = 5;

    static LampScale of(LocalDate today, WorkCalendar calendar) {
        LocalDate until = today;
        for (int left = YELLOW_DAYS; left >= 0; ) {
            LocalDate next = until.plusDays(1);
            if (calendar.isWorkingDay(next)) {
                left--;
            }
            if (left >= 0) {
                until = next;
            }
        }
        return new LampScale(today, until);
    }

    /** The lamp of a running duty; one without a number of days is never late. */
    public Lamp lamp(@Nullable LocalDate due) {
        if (due == null) {
            return Lamp.GREEN;
        }
        if (due.isBefore(today)) {
            return Lamp.RED;
        }
        return due.isAfter(yellowUntil) ? Lamp.GREEN : Lamp.YELLOW;
    }
}

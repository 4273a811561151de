package org.luoshi.procedure.clock;

import java.time.LocalDate;

/**
 * A suspension that has ended (中止): the days after {@code from} up to and including {@code until} are not counted.
 *
 * <p>Example: suspended on 2025-05-10, resumed on 2025-05-20: ten days stand still.
 */
public record Pause(LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("pause from " + from + " ends on " + until);
        }
    }

    boolean holds(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(until);
    }
}

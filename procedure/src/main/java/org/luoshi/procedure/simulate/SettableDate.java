package org.luoshi.procedure.simulate;

import java.time.LocalDate;

/** The simulated calendar date: set once, then only forward, as dates do. */
public final class SettableDate {
    private LocalDate today;

    public SettableDate(LocalDate start) {
        this.today = start;
    }

    /** The date now. */
    public LocalDate today() {
        return today;
    }

    /** Moves to a later day. @throws IllegalArgumentException for an earlier one */
    public void set(LocalDate day) {
        if (day.isBefore(today)) {
            throw new IllegalArgumentException("from " + today + " back to " + day);
        }
        today = day;
    }

    /** Lets days pass. */
    public void pass(int days) {
        set(today.plusDays(days));
    }
}

package org.luoshi.platform.figures;

import java.time.LocalDate;

/** From the first day to the last, both counted: 2026-01-01 to 2026-12-31. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
        }
    }

    /** The calendar year in which the day lies. */
    public static Period yearOf(LocalDate day) {
        return new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }
}

package org.luoshi.platform.calendar.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Days from the first to the last, both included, and where they were written. */
record Days(LocalDate first, LocalDate last, int at) {
    Days through(LocalDate end) {
        return new Days(first, end, at);
    }

    long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    List<LocalDate> all() {
        return Stream.iterate(first, d -> !d.isAfter(last), d -> d.plusDays(1)).toList();
    }

    /** With the Saturdays and Sundays directly before and after. */
    Days withWeekend() {
        LocalDate from = first;
        while (weekend(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        LocalDate to = last;
        while (weekend(to.plusDays(1))) {
            to = to.plusDays(1);
        }
        return new Days(from, to, at);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= 6;
    }
}

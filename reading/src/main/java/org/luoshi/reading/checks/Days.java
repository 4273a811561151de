package org.luoshi.reading.checks;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Report;

/** Days that are not in the calendar, and events after the page that tells of them. */
final class Days {
    private Days() {}

    static List<Flag> check(Report report, @Nullable Day page) {
        Day day = report.date();
        if (day == null) {
            return List.of();
        }
        var flags = new ArrayList<Flag>();
        if (!exists(day)) {
            flags.add(new Flag(
                    Contradiction.NO_SUCH_DAY, day.words().span(), day.words().raw(), null, day.iso()));
        }
        LocalDate event = day.date();
        LocalDate printed = page == null ? null : page.date();
        if (page != null && event != null && printed != null && event.isAfter(printed)) {
            flags.add(new Flag(
                    Contradiction.AFTER_THE_PAGE,
                    day.words().span(),
                    day.iso(),
                    page.words().span(),
                    page.iso()));
        }
        return flags;
    }

    private static boolean exists(Day day) {
        return day.year() == null
                ? day.month() >= 1
                        && day.month() <= 12
                        && day.dayOfMonth() >= 1
                        && day.dayOfMonth() <= Month.of(day.month()).maxLength()
                : day.date() != null;
    }
}

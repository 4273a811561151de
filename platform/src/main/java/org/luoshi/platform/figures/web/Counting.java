package org.luoshi.platform.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.site.Query;

/**
 * For which days, and by what was known when, an address asks to count (统计口径的期间和截止时间).
 *
 * <p>{@code ?from=2025-01-08&to=2026-01-06&asof=2026-01-06}: what was known at the end of that day in the city. An as-of
 * time may also be a moment, {@code 2026-01-06T04:00:00Z}, as the page writes it for counting again.
 *
 * @param problems message keys by field; what could not be read is the usual instead
 */
record Counting(Period period, Instant asOf, Problems problems) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String AS_OF = "asof";

    static Counting of(Query query, Period usual, CityDate date) {
        Problems problems = Problems.NONE;
        LocalDate from = day(query.first(FROM), usual.from());
        LocalDate to = day(query.first(TO), usual.to());
        if (from == null) {
            problems = problems.and(FROM, "figures.wrong.day");
        }
        if (to == null) {
            problems = problems.and(TO, "figures.wrong.day");
        }
        if (from != null && to != null && to.isBefore(from)) {
            problems = problems.and(TO, "figures.wrong.order");
        }
        Instant asOf = moment(query.first(AS_OF), date);
        if (asOf == null) {
            problems = problems.and(AS_OF, "figures.wrong.day");
        }
        Period period = from == null || to == null || to.isBefore(from) ? usual : new Period(from, to);
        return new Counting(period, asOf == null ? date.instant() : asOf, problems);
    }

    /** The same, by what was known at {@code moment} at the latest. */
    Counting noLaterThan(Instant moment) {
        return asOf.isAfter(moment) ? new Counting(period, moment, problems) : this;
    }

    private static @Nullable LocalDate day(String typed, LocalDate usual) {
        try {
            return typed.isBlank() ? usual : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The end of the day in the city; now, where that lies ahead or nothing was asked for. */
    private static @Nullable Instant moment(String typed, CityDate date) {
        Instant now = date.instant();
        try {
            Instant asked = typed.isBlank() ? now : typed.contains("T") ? Instant.parse(typed) : endOf(typed);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(CityDate.ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }
}

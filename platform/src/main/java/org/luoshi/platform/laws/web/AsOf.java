package org.luoshi.platform.laws.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;

/**
 * The day a reader asks about, and how much the library knew then (所查日期): {@code ?on=2024-05-01&known=2025-01-01}.
 *
 * @param on texts apply on this day
 * @param known what came into the library later is left out; by default nothing is
 * @param onAsked whether the reader named the day; so {@code knownAsked}
 */
record AsOf(LocalDate on, OffsetDateTime known, boolean onAsked, boolean knownAsked) {
    static AsOf read(String on, String known, CityDate date) {
        Optional<LocalDate> day = day(on);
        Optional<LocalDate> until = day(known);
        OffsetDateTime now = date.instant().atZone(CityDate.ZONE).toOffsetDateTime();
        return new AsOf(
                day.orElseGet(date::today),
                until.map(d -> d.plusDays(1)
                                .atStartOfDay(CityDate.ZONE)
                                .toOffsetDateTime()
                                .minusNanos(1_000))
                        .orElse(now),
                day.isPresent(),
                until.isPresent());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The query of a link that stays on the same day: {@code ?on=2024-05-01}, or nothing. */
    String query() {
        return onAsked ? "?on=" + on : "";
    }

    String onText() {
        return onAsked ? on.toString() : "";
    }

    String knownText() {
        return knownAsked ? known.toLocalDate().toString() : "";
    }
}

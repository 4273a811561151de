package org.luoshi.platform.suggestions.year.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.ReportedPeriod;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.suggestions.year.HandlingYears.By;
import org.springframework.beans.factory.ObjectProvider;

/** The period, the as-of day and the grouping an address asks for; what is no day is the usual one. */
record Asked(Period period, Instant asOf, String asOfTyped, By by) {
    static Asked of(Query query, CityDate date, ObjectProvider<ReportedPeriod> reported) {
        Period usual = Optional.ofNullable(reported.getIfAvailable())
                .flatMap(ReportedPeriod::period)
                .orElseGet(() -> Period.yearOf(date.today()));
        LocalDate from = day(query.first("from")).orElse(usual.from());
        LocalDate to = day(query.first("to")).orElse(usual.to());
        Optional<LocalDate> asOf = day(query.first("asof")).filter(day -> day.isBefore(date.today()));
        return new Asked(
                to.isBefore(from) ? usual : new Period(from, to),
                asOf.map(day -> day.plusDays(1)
                                .atStartOfDay(CityDate.ZONE)
                                .toInstant()
                                .minusNanos(1_000))
                        .orElseGet(date::instant),
                asOf.map(LocalDate::toString).orElse(""),
                by(query.first("by")));
    }

    private static By by(String typed) {
        return switch (typed) {
            case "unit" -> By.UNIT;
            case "category" -> By.CATEGORY;
            case "delegation" -> By.DELEGATION;
            default -> By.WHOLE;
        };
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code from=…&to=…&asof=…}, for the addresses of records. */
    String tail() {
        return "from=" + period.from() + "&to=" + period.to() + (asOfTyped.isEmpty() ? "" : "&asof=" + asOfTyped);
    }

    List<Field> days(Frame frame) {
        return List.of(
                field("from", period.from().toString(), frame),
                field("to", period.to().toString(), frame),
                field("asof", asOfTyped, frame));
    }

    private static Field field(String name, String value, Frame frame) {
        return Field.of(name, frame.t("figures.field." + name)).mandatory().value(value);
    }
}

package org.luoshi.platform.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.luoshi.platform.calendar.HolidayNotice;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.calendar.YearSource;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;

/**
 * A year for programs.
 *
 * @param provisional nobody has arranged the year: the counts assume Monday to Friday
 * @param workingDaysByMonth from January on
 * @param makeUpDays Saturdays and Sundays worked
 */
public record YearJson(
        int year,
        boolean provisional,
        String notice,
        String source,
        int workingDays,
        List<Integer> workingDaysByMonth,
        List<Holiday> holidays,
        List<LocalDate> makeUpDays) {

    /** Days off, first and last included. */
    public record Holiday(String name, String nameEn, LocalDate first, LocalDate last) {}

    static YearJson of(int year, WorkCalendars calendars) {
        Optional<YearTable> table = switch (calendars.source(year)) {
            case YearSource.Shipped(YearTable shipped) -> Optional.of(shipped);
            case YearSource.Imported(HolidayNotice notice) -> Optional.of(notice.table());
            case YearSource.Missing _ -> Optional.empty();
        };
        List<Integer> months = months(year, calendars.current());
        return new YearJson(
                year,
                table.isEmpty(),
                table.map(YearTable::notice).orElse(""),
                table.map(YearTable::source).orElse(""),
                months.stream().mapToInt(Integer::intValue).sum(),
                months,
                table.map(YearJson::holidays).orElse(List.of()),
                table.map(t -> t.makeUpDays().stream().sorted().toList()).orElse(List.of()));
    }

    private static List<Integer> months(int year, WorkCalendar calendar) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> calendar.workingDays(month.atDay(1), month.atEndOfMonth()))
                .toList();
    }

    private static List<Holiday> holidays(YearTable table) {
        return table.holidays().stream()
                .map(h -> new Holiday(h.name().zh(), h.name().en(), h.first(), h.last()))
                .toList();
    }
}

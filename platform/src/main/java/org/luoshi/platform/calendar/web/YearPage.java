package org.luoshi.platform.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.HolidayNotice;
import org.luoshi.platform.calendar.ImportHolidayNotice;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.calendar.YearSource;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;

/**
 * A year on one page.
 *
 * @param workingDays of the whole year
 * @param provisional nobody has arranged the year, Monday to Friday is assumed
 * @param source where the arrangement was published; empty while provisional
 * @param imported by whom and when, empty for a shipped year
 * @param withdraw the notice that may be taken back, null when none or not by this viewer
 */
public record YearPage(
        int year,
        List<MonthGrid> months,
        List<HolidayRow> holidays,
        int workingDays,
        boolean provisional,
        String notice,
        String source,
        String imported,
        @Nullable UUID withdraw,
        boolean mayImport) {

    /** A holiday and how many days it has. */
    public record HolidayRow(String name, LocalDate first, LocalDate last, long days) {}

    static YearPage of(int year, WorkCalendars calendars, Frame frame) {
        WorkCalendar calendar = calendars.current();
        List<MonthGrid> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> MonthGrid.of(YearMonth.of(year, month), calendar, frame))
                .toList();
        int total = months.stream().mapToInt(MonthGrid::workingDays).sum();
        boolean mayImport = frame.may(ImportHolidayNotice.PERMISSION);
        return switch (calendars.source(year)) {
            case YearSource.Missing _ ->
                new YearPage(year, months, List.of(), total, true, "", "", "", null, mayImport);
            case YearSource.Shipped(YearTable table) ->
                new YearPage(
                        year,
                        months,
                        rows(table, frame),
                        total,
                        false,
                        table.notice(),
                        table.source(),
                        "",
                        null,
                        mayImport);
            case YearSource.Imported(HolidayNotice notice) ->
                new YearPage(
                        year,
                        months,
                        rows(notice.table(), frame),
                        total,
                        false,
                        notice.table().notice(),
                        notice.table().source(),
                        frame.t("calendar.imported", notice.importedBy(), notice.importedAt()),
                        mayImport ? notice.id() : null,
                        mayImport);
        };
    }

    private static List<HolidayRow> rows(YearTable table, Frame frame) {
        return table.holidays().stream()
                .map(h -> new HolidayRow(
                        frame.either(h.name().zh(), h.name().en()),
                        h.first(),
                        h.last(),
                        ChronoUnit.DAYS.between(h.first(), h.last()) + 1))
                .toList();
    }

    public String href(int other) {
        return "/calendar/" + other;
    }
}

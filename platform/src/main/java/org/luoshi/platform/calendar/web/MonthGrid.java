package org.luoshi.platform.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.clock.DayKind;
import org.luoshi.procedure.clock.WorkCalendar;

/** A month as a table of weeks, Monday first. */
public record MonthGrid(String name, int workingDays, List<List<Cell>> weeks) {
    /**
     * A day of the table, or a place outside the month when {@code day} is null.
     *
     * @param mark 休 or 班 beside the number; empty on ordinary days
     */
    public record Cell(@Nullable LocalDate day, String css, String mark, String title) {
        static final Cell EMPTY = new Cell(null, "cal__out", "", "");
    }

    static MonthGrid of(YearMonth month, WorkCalendar calendar, Frame frame) {
        List<Cell> cells = new ArrayList<>();
        int before = month.atDay(1).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        for (int i = 0; i < before; i++) {
            cells.add(Cell.EMPTY);
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            cells.add(cell(day, calendar, frame));
        }
        while (cells.size() % 7 != 0) {
            cells.add(Cell.EMPTY);
        }
        List<List<Cell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 7) {
            weeks.add(List.copyOf(cells.subList(i, i + 7)));
        }
        return new MonthGrid(
                frame.t("calendar.month." + month.getMonthValue()),
                calendar.workingDays(month.atDay(1), month.atEndOfMonth()),
                weeks);
    }

    private static Cell cell(LocalDate day, WorkCalendar calendar, Frame frame) {
        boolean today = day.equals(frame.today());
        String now = today ? " cal__today" : "";
        return switch (calendar.kind(day)) {
            case DayKind.WorkingDay(boolean makeUp) ->
                makeUp
                        ? new Cell(
                                day, "cal__made-up" + now, frame.t("calendar.mark.work"), frame.t("calendar.made-up"))
                        : new Cell(day, "cal__work" + now, "", "");
            case DayKind.Weekend _ -> new Cell(day, "cal__weekend" + now, "", "");
            case DayKind.Holiday(var name) ->
                new Cell(day, "cal__off" + now, frame.t("calendar.mark.off"), frame.either(name.zh(), name.en()));
            case DayKind.Unknown(int _, boolean assumed) ->
                new Cell(day, (assumed ? "cal__assumed" : "cal__weekend") + now, "", "");
        };
    }
}

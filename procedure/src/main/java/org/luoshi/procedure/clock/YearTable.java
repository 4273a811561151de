package org.luoshi.procedure.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.procedure.definition.Words;

/**
 * One year's holiday arrangement as the State Council's general office announced it (节假日安排).
 *
 * <p>Example: 2025, National Day and Mid-Autumn off from 10-01 to 10-08, worked on Sunday 09-28 and Saturday 10-11. A
 * New Year's holiday may reach into the December before.
 *
 * @param year the year arranged
 * @param holidays in order of time, not overlapping
 * @param makeUpDays Saturdays and Sundays worked in exchange
 * @param notice number or title of the notice, as printed
 * @param source where it was read
 */
public record YearTable(int year, List<Holiday> holidays, Set<LocalDate> makeUpDays, String notice, String source) {

    /** A holiday from its first to its last day off, both included. */
    public record Holiday(Words name, LocalDate first, LocalDate last) {
        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** @throws IllegalArgumentException when {@link #faults} finds any */
    public YearTable {
        var faults = faults(year, holidays, makeUpDays);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(year + ": " + faults.getFirst().en());
        }
        holidays = List.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** A table without a named source. */
    public YearTable(int year, List<Holiday> holidays, Set<LocalDate> makeUpDays) {
        this(year, holidays, makeUpDays, "", "");
    }

    /** What is wrong with an arrangement before it becomes a table; empty when it holds together. */
    public static List<Words> faults(int year, List<Holiday> holidays, Collection<LocalDate> makeUpDays) {
        var faults = new ArrayList<Words>();
        if (holidays.isEmpty()) {
            faults.add(new Words("没有放假日期", "no holiday is listed"));
        }
        for (int i = 0; i < holidays.size(); i++) {
            holidayFaults(year, holidays, i, faults);
        }
        var seen = new HashSet<LocalDate>();
        for (var day : makeUpDays) {
            makeUpFaults(year, holidays, day, seen.add(day), faults);
        }
        return faults;
    }

    private static void holidayFaults(int year, List<Holiday> holidays, int index, List<Words> faults) {
        var holiday = holidays.get(index);
        var name = holiday.name();
        if (holiday.last().isBefore(holiday.first())) {
            faults.add(new Words(
                    "%s：结束日%s早于开始日%s".formatted(name.zh(), holiday.last(), holiday.first()),
                    "%s ends on %s, before it begins on %s".formatted(name.en(), holiday.last(), holiday.first())));
        }
        if (!belongs(year, holiday.first()) || !belongs(year, holiday.last())) {
            faults.add(new Words(
                    "%s：%s至%s不在%d年".formatted(name.zh(), holiday.first(), holiday.last(), year),
                    "%s, %s to %s, is not in %d".formatted(name.en(), holiday.first(), holiday.last(), year)));
        }
        for (var other : holidays.subList(0, index)) {
            if (!other.last().isBefore(holiday.first()) && !holiday.last().isBefore(other.first())) {
                faults.add(new Words(
                        "%s与%s重叠".formatted(name.zh(), other.name().zh()),
                        "%s overlaps %s".formatted(name.en(), other.name().en())));
            }
        }
    }

    private static void makeUpFaults(
            int year, List<Holiday> holidays, LocalDate day, boolean first, List<Words> faults) {
        if (!first) {
            faults.add(new Words("调休上班日%s重复".formatted(day), "make-up day %s is listed twice".formatted(day)));
        }
        if (!belongs(year, day)) {
            faults.add(
                    new Words("调休上班日%s不在%d年".formatted(day, year), "make-up day %s is not in %d".formatted(day, year)));
        }
        if (!isWeekend(day)) {
            faults.add(new Words(
                    "调休上班日%s不是星期六或者星期日".formatted(day), "make-up day %s is no Saturday or Sunday".formatted(day)));
        }
        if (holidays.stream().anyMatch(holiday -> holiday.covers(day))) {
            faults.add(new Words("调休上班日%s在假期内".formatted(day), "make-up day %s lies inside a holiday".formatted(day)));
        }
    }

    /** In the year, or in the last days of the year before (a New Year's holiday may begin there). */
    private static boolean belongs(int year, LocalDate day) {
        return day.getYear() == year
                || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 20);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

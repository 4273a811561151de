package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The working days of the years whose arrangement is known (工作日历).
 *
 * <p>A working day is Monday to Friday outside a holiday, or a listed make-up day. A year without an arrangement is
 * never silently Monday to Friday: its days are {@link DayKind.Unknown} and whatever was counted over them says so.
 *
 * <p>Source of the rule: 全国年节及纪念日放假办法 (2024-11-10) arts. 2, 6, 7; of the tables: the yearly notices.
 */
public final class WorkCalendar {
    private final SortedMap<Integer, YearTable> years;

    private WorkCalendar(SortedMap<Integer, YearTable> years) {
        this.years = years;
    }

    /** A calendar of these years; for a year given twice the later table counts (an amended notice). */
    public static WorkCalendar of(Collection<YearTable> tables) {
        var years = new TreeMap<Integer, YearTable>();
        tables.forEach(table -> years.put(table.year(), table));
        return new WorkCalendar(years);
    }

    /** A calendar of these years. */
    public static WorkCalendar of(YearTable... tables) {
        return of(List.of(tables));
    }

    /** This calendar with one more year, or with that year replaced. */
    public WorkCalendar with(YearTable table) {
        var copy = new TreeMap<Integer, YearTable>(years);
        copy.put(table.year(), table);
        return new WorkCalendar(copy);
    }

    /** Whether this year's arrangement is known. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** The years known, ascending. */
    public SortedSet<Integer> knownYears() {
        return new TreeSet<>(years.keySet());
    }

    /** The tables by year. */
    public Map<Integer, YearTable> tables() {
        return Map.copyOf(years);
    }

    /** What this day is. */
    public DayKind kind(LocalDate day) {
        var weekend = YearTable.isWeekend(day);
        for (int year = day.getYear(); year <= day.getYear() + 1; year++) {
            var table = years.get(year);
            if (table == null) {
                continue;
            }
            if (table.makeUpDays().contains(day)) {
                return new DayKind.WorkingDay(true);
            }
            for (var holiday : table.holidays()) {
                if (holiday.covers(day)) {
                    return new DayKind.Holiday(holiday.name());
                }
            }
        }
        if (!knows(day.getYear())) {
            return new DayKind.Unknown(day.getYear(), !weekend);
        }
        return weekend ? new DayKind.Weekend() : new DayKind.WorkingDay(false);
    }

    /** Whether people work on this day, as far as is known. */
    public boolean isWorkingDay(LocalDate day) {
        return kind(day).counts();
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Working days from {@code first} to {@code last}, both included; 0 when {@code last} is earlier. */
    public int workingDays(LocalDate first, LocalDate last) {
        int count = 0;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}

package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.clock.YearTable.Holiday;
import org.luoshi.procedure.definition.Words;

class YearTableTest {

    @Test
    void refusesWhatCannotBe() {
        check("ends on 2026-01-01, before it begins on 2026-01-03", List.of(off("2026-01-03", "2026-01-01")));
        check("is not in 2026", List.of(off("2025-05-01", "2025-05-05")));
        check("overlaps", List.of(off("2026-01-01", "2026-01-03"), off("2026-01-03", "2026-01-05")));
        check("no Saturday or Sunday", List.of(off("2026-01-01", "2026-01-03")), "2026-01-05");
        check("lies inside a holiday", List.of(off("2026-01-01", "2026-01-04")), "2026-01-04");
        check("is not in 2026", List.of(off("2026-01-01", "2026-01-03")), "2027-01-03");
        check("listed twice", List.of(off("2026-01-01", "2026-01-03")), "2026-01-04", "2026-01-04");
        check("no holiday is listed", List.of());
    }

    @Test
    void aNewYearsHolidayMayBeginInDecember() {
        var table = new YearTable(2019, List.of(off("2018-12-30", "2019-01-01")), Set.of(day("2018-12-29")));
        var calendar = WorkCalendar.of(table);
        assertThat(calendar.kind(day("2018-12-31"))).isInstanceOf(DayKind.Holiday.class);
        assertThat(calendar.kind(day("2018-12-29"))).isEqualTo(new DayKind.WorkingDay(true));
        assertThat(calendar.kind(day("2018-12-28"))).isEqualTo(new DayKind.Unknown(2018, true));
    }

    @Test
    void thrownTablesNameTheirYear() {
        assertThatThrownBy(() -> new YearTable(2026, List.of(), Set.of())).hasMessage("2026: no holiday is listed");
    }

    @Test
    void everyDayHasOneKind() {
        var calendar = Shipped.calendar();
        kind(calendar, "2025-10-01", new DayKind.Holiday(new Words("国庆节、中秋节", "National Day and Mid-Autumn Festival")));
        kind(calendar, "2025-10-11", new DayKind.WorkingDay(true));
        kind(calendar, "2025-10-12", new DayKind.Weekend());
        kind(calendar, "2025-10-13", new DayKind.WorkingDay(false));
        kind(calendar, "2024-02-09", new DayKind.WorkingDay(false));
        kind(calendar, "2027-10-01", new DayKind.Unknown(2027, true));
        kind(calendar, "2027-10-02", new DayKind.Unknown(2027, false));
        assertThat(calendar.knownYears()).containsExactly(2024, 2025, 2026);
    }

    private static void kind(WorkCalendar calendar, String day, DayKind expected) {
        assertThat(calendar.kind(day(day))).isEqualTo(expected);
    }

    private static void check(String expected, List<Holiday> holidays, String... makeUpDays) {
        var days = Stream.of(makeUpDays).map(YearTableTest::day).toList();
        assertThat(YearTable.faults(2026, holidays, days)).extracting(Words::en).anyMatch(en -> en.contains(expected));
    }

    private static Holiday off(String first, String last) {
        return new Holiday(new Words("元旦", "New Year"), day(first), day(last));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

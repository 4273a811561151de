package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.Cases.Row;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.ClockRule.Direction;

/** {@code procedures/calendar/calendar.cases.md} as tests. */
class CalendarCasesTest {
    private static final String FILE = "calendar/calendar.cases.md";
    private static final WorkCalendar CALENDAR = Shipped.calendar();

    @TestFactory
    Stream<DynamicTest> countsTheWorkingDaysOfEachMonthAndYear() {
        return Cases.rows(FILE, "每年、每月").stream().map(row -> dynamicTest(row.get("year"), () -> checkYear(row)));
    }

    private static void checkYear(Row row) {
        int year = Integer.parseInt(row.get("year"));
        for (int month = 1; month <= 12; month++) {
            var first = LocalDate.of(year, month, 1);
            assertThat(CALENDAR.workingDays(first, first.plusMonths(1).minusDays(1)))
                    .as(row.get("year") + "-" + month)
                    .isEqualTo(Integer.parseInt(row.get(String.valueOf(month))));
        }
        assertThat(CALENDAR.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .isEqualTo(Integer.parseInt(row.get("all")));
    }

    @TestFactory
    Stream<DynamicTest> countsEveryLimit() {
        return Cases.rows(FILE, "期限 · Limits").stream()
                .map(row -> dynamicTest(name(row), () -> {
                    var due = count(row);
                    assertThat(due.date()).isEqualTo(LocalDate.parse(row.get("due")));
                    assertThat(due.missingYears()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysWhichYearIsMissing() {
        return Cases.rows(FILE, "缺年份").stream()
                .map(row -> dynamicTest(name(row), () -> {
                    var due = count(row);
                    assertThat(due.date()).isEqualTo(LocalDate.parse(row.get("provisional")));
                    assertThat(due.missingYears()).isEqualTo(years(row.get("missing")));
                }));
    }

    private static Set<Integer> years(String cell) {
        return Stream.of(cell.split(","))
                .filter(year -> !year.equals("—"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Row row) {
        return row.get("0") + " " + row.get("length");
    }

    private static Count count(Row row) {
        var words = row.get("length").split(" ", 2);
        int amount = Integer.parseInt(words[0]);
        var unit = switch (words[1]) {
            case "working days" -> Unit.WORKING_DAY;
            case "days" -> Unit.CALENDAR_DAY;
            case "months" -> Unit.MONTH;
            case "hours" -> Unit.HOUR;
            default -> throw new IllegalArgumentException(words[1]);
        };
        var direction = amount < 0 ? Direction.BEFORE : Direction.AFTER;
        return Count.of(
                new Counted(Math.abs(amount), unit), direction, LocalDate.parse(row.get("0")), CALENDAR, List.of());
    }
}

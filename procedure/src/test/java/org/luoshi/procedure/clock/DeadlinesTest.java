package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.clock.Deadlines.Terms;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.ClockRule;
import org.luoshi.procedure.definition.ClockRule.Cap;
import org.luoshi.procedure.definition.ClockRule.Direction;
import org.luoshi.procedure.definition.ClockRule.Trigger;
import org.luoshi.procedure.definition.Words;

class DeadlinesTest {
    private static final WorkCalendar CALENDAR = Shipped.calendar();
    private static final Basis LAW = new Basis("监督法", day("2024-11-08"), "15");
    private static final Basis NATIONAL = new Basis("代表法", day("2025-03-11"), "51(2)");
    private static final Terms NONE = Terms.NONE;

    @Test
    void theEarlierOfRuleCapAndLocalDateWins() {
        var capped = clock(months(4), new Cap(months(3), NATIONAL));
        check(capped, "2025-04-01", NONE, "2025-07-01", NATIONAL);
        check(capped, "2025-04-01", asked("2025-06-10"), "2025-06-10", NATIONAL);
        check(capped, "2025-04-01", asked("2025-08-10"), "2025-07-01", NATIONAL);
        var within = clock(months(2), new Cap(months(3), NATIONAL));
        check(within, "2025-04-01", NONE, "2025-06-01", LAW);
        check(within, "2025-04-01", asked("2025-05-01"), "2025-05-01", LAW);
    }

    @Test
    void saysWhichOfThemWon() {
        explains(
                clock(months(4), new Cap(months(3), NATIONAL)),
                "2025-04-01",
                NONE,
                "本地规则为2025-08-01，但《代表法》（2025-03-11）第五十一条第二款的上限3个月先到（2025-07-01）",
                "the local rule gives 2025-08-01, but the cap of 3 months in 代表法 (2025-03-11) art. 51(2) comes first (2025-07-01)");
        explains(
                clock(months(2)),
                "2025-04-01",
                asked("2025-05-12"),
                "法定届满日为2025-06-01，要求日期2025-05-12在先",
                "the rule gives 2025-06-01, the date asked for, 2025-05-12, comes first");
    }

    @Test
    void aPauseStandsStillFromTheDayAfterItBeganToTheDayItEnded() {
        // days: ten stand still; the due day itself may be the day of the suspension
        check(clock(days(30)), "2025-05-01", paused("2025-05-10", "2025-05-20"), "2025-06-10", LAW);
        check(clock(days(30)), "2025-05-01", paused("2025-05-31", "2025-06-04"), "2025-06-04", LAW);
        check(clock(days(30)), "2025-05-01", paused("2025-06-01", "2025-06-04"), "2025-05-31", LAW);
        check(clock(days(30)), "2025-05-01", paused("2025-05-10", "2025-05-10"), "2025-05-31", LAW);
        // working days: Monday 12 May to Friday 16 May pass uncounted
        check(clock(workingDays(5)), "2025-05-08", paused("2025-05-09", "2025-05-16"), "2025-05-22", LAW);
        check(clock(months(3)), "2025-05-08", paused("2025-05-09", "2025-05-16"), "2025-08-15", LAW);
        explains(
                clock(days(30)),
                "2025-05-01",
                paused("2025-05-10", "2025-05-20"),
                "2025-05-10中止至2025-05-20，其间不计",
                "suspended on 2025-05-10 until 2025-05-20, not counted");
        assertThatThrownBy(() -> new Pause(day("2025-05-20"), day("2025-05-10")))
                .hasMessageContaining("2025-05-20");
    }

    @Test
    void hoursEndAtTheirMoment() {
        var due = Deadlines.due(
                        clock(new Counted(24, Unit.HOUR)), LocalDateTime.parse("2025-05-08T16:30"), CALENDAR, NONE)
                .orElseThrow();
        assertThat(due.moment()).isEqualTo(LocalDateTime.parse("2025-05-09T16:30"));
        assertThat(due.date()).isEqualTo(day("2025-05-09"));
        assertThat(due.explanation().en()).startsWith("2025-05-09 16:30 (Friday): 24 hours from 2025-05-08");
        var days = Deadlines.due(clock(days(2)), LocalDateTime.parse("2025-05-08T16:30"), CALENDAR, NONE)
                .orElseThrow();
        assertThat(days.moment()).isNull();
        assertThat(days.date()).isEqualTo(day("2025-05-10"));
    }

    @Test
    void aDateOnADayOfRestStaysAndHintsAtTheNextWorkingDay() {
        var due = Deadlines.due(clock(months(3)), day("2025-07-08"), CALENDAR).orElseThrow();
        assertThat(due.date()).isEqualTo(day("2025-10-08"));
        assertThat(due.nextWorkingDay()).isEqualTo(day("2025-10-09"));
        assertThat(due.explanation().zh())
                .startsWith("2025-10-08（星期三，国庆节、中秋节假期）")
                .endsWith("期限不顺延，下一工作日为2025-10-09");
    }

    @Test
    void theCivilRuleMovesItToTheNextWorkingDay() {
        var civil = clock(months(3), null, Direction.AFTER, true);
        check(civil, "2025-07-08", NONE, "2025-10-09", LAW);
        explains(
                civil,
                "2025-07-08",
                NONE,
                "2025-10-08不是工作日，顺延至2025-10-09",
                "2025-10-08 is not a working day, the date moves to 2025-10-09");
        check(clock(months(3), null, Direction.AFTER, true), "2025-07-09", NONE, "2025-10-09", LAW);
        check(clock(days(20), null, Direction.BEFORE, true), "2025-02-21", NONE, "2025-02-01", LAW);
    }

    @Test
    void countsBackwardFromAnEvent() {
        var papers = clock(days(20), null, Direction.BEFORE, false);
        check(papers, "2025-02-21", NONE, "2025-02-01", LAW);
        explains(papers, "2025-02-21", NONE, "2025-02-21前20日", "20 days before 2025-02-21");
    }

    @Test
    void explainsAMakeUpDayAsTheWordsOfTheHouseDo() {
        explains(
                clock(workingDays(3)),
                "2025-09-30",
                NONE,
                "2025-10-11（星期六，调休上班日）：自2025-09-30次日起第3个工作日，依据《监督法》（2024-11-08）第十五条",
                "2025-10-11 (Saturday, make-up working day): 3 working days from 2025-09-30, basis 监督法 (2024-11-08) art. 15");
        explains(
                clock(workingDays(5)),
                "2025-09-26",
                NONE,
                "国庆节、中秋节（2025-10-01至2025-10-08）不计；2025-09-28（星期日）调休上班，计入",
                "not counted: National Day and Mid-Autumn Festival (2025-10-01 to 2025-10-08); counted as make-up: Sunday 2025-09-28");
    }

    @Test
    void aDutyWithoutANumberHasNoDateUnlessAPersonSetsOne() {
        var duty = clock(new Amount.Promptly());
        var due = Deadlines.due(duty, day("2025-05-08"), CALENDAR).orElseThrow();
        assertThat(due.date()).isNull();
        assertThat(due.explanation().en()).startsWith("promptly, without a number");
        check(duty, "2025-05-08", asked("2025-05-20"), "2025-05-20", LAW);
    }

    @Test
    void aMissingYearIsSaidAndNeverSilent() {
        var due = Deadlines.due(clock(workingDays(5)), day("2026-12-30"), CALENDAR)
                .orElseThrow();
        assertThat(due.provisional()).isTrue();
        assertThat(due.missingYears()).containsExactly(2027);
        assertThat(due.explanation().zh()).startsWith("暂定2027-01-06").contains("2027年放假安排尚未录入");
        var after = CALENDAR.with(new YearTable(
                2027,
                List.of(new YearTable.Holiday(new Words("元旦", "New Year"), day("2027-01-01"), day("2027-01-03"))),
                Set.of()));
        var again =
                Deadlines.due(clock(workingDays(5)), day("2026-12-30"), after).orElseThrow();
        assertThat(again.date()).isEqualTo(day("2027-01-07"));
        assertThat(again.provisional()).isFalse();
    }

    @Test
    void citesArticlesInChineseNumerals() {
        cites("8", "第八条");
        cites("10", "第十条");
        cites("19(3)", "第十九条第三款");
        cites("100", "第一百条");
        cites("101", "第一百零一条");
        cites("112(1)(10)", "第一百一十二条第一款第十项");
        cites("8-1", "第8-1条");
    }

    private static void cites(String article, String expected) {
        assertThat(Citations.words(new Basis("法", day("2025-01-01"), article)).zh())
                .isEqualTo("《法》（2025-01-01）" + expected);
    }

    private static void check(Clock clock, String trigger, Terms terms, String expected, Basis basis) {
        var due = Deadlines.due(clock, day(trigger), CALENDAR, terms).orElseThrow();
        assertThat(due.date()).isEqualTo(day(expected));
        assertThat(due.basis()).isEqualTo(basis);
    }

    private static void explains(Clock clock, String trigger, Terms terms, String zh, String en) {
        var due = Deadlines.due(clock, day(trigger), CALENDAR, terms).orElseThrow();
        assertThat(due.explanation().zh()).contains(zh);
        assertThat(due.explanation().en()).contains(en);
    }

    private static Terms asked(String date) {
        return new Terms(day(date), List.of());
    }

    private static Terms paused(String from, String until) {
        return new Terms(null, List.of(new Pause(day(from), day(until))));
    }

    private static Clock clock(Amount amount) {
        return clock(amount, null);
    }

    private static Clock clock(Amount amount, @Nullable Cap cap) {
        return clock(amount, cap, Direction.AFTER, false);
    }

    private static Clock clock(Amount amount, @Nullable Cap cap, Direction direction, boolean civil) {
        var trigger = new Trigger("begin", new Words("开始", "the beginning"));
        var rule = new ClockRule(amount, trigger, direction, LAW, day("2020-01-01"), null, cap);
        return new Clock(
                "limit",
                new Words("期限", "Limit"),
                new Clock.Holder.ByRole("office"),
                Set.of("begin"),
                null,
                null,
                Set.of(),
                Map.of(),
                Set.of("end"),
                Set.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                false,
                false,
                false,
                civil,
                List.of(rule));
    }

    private static Counted months(int n) {
        return new Counted(n, Unit.MONTH);
    }

    private static Counted days(int n) {
        return new Counted(n, Unit.CALENDAR_DAY);
    }

    private static Counted workingDays(int n) {
        return new Counted(n, Unit.WORKING_DAY);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

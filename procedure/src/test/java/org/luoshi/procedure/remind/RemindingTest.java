package org.luoshi.procedure.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.clock.WorkCalendar;

class RemindingTest {
    private static final WorkCalendar CALENDAR = Shipped.calendar();
    private static final Reminders.Known KNOWN = new Reminders.Known(
            Set.of("office", "supervisor", "chairperson"), Set.of("suggestions/handling"), Set.of("qingdao"));
    private static final List<ReminderRule> RULES = shipped().in("national");

    @Test
    void tellsTheHolderThreeWorkingDaysAheadAndOnTheDay() {
        check("2026-05-14", "2026-05-08", "");
        check("2026-05-14", "2026-05-11", "soon/holder 2026-05-11");
        check("2026-05-14", "2026-05-13", "soon/holder 2026-05-11");
        check("2026-05-14", "2026-05-14", "today/holder 2026-05-14");
    }

    @Test
    void aDayOffMovesWhatIsComingEarlierAndWhatIsOverdueLater() {
        // due on a Sunday
        check("2026-05-17", "2026-05-12", "soon/holder 2026-05-12");
        check("2026-05-17", "2026-05-15", "today/holder 2026-05-15");
        check("2026-05-17", "2026-05-18", "overdue/holder 2026-05-18, overdue/office 2026-05-18");
        // due in the Spring Festival; 02-14 is a make-up Saturday, 02-24 the first day after
        check("2026-02-18", "2026-02-14", "today/holder 2026-02-14");
        check("2026-02-18", "2026-02-24", "overdue/holder 2026-02-24, overdue/office 2026-02-24");
    }

    @Test
    void goesOnAndThenTellsThoseAbove() {
        check("2026-05-14", "2026-05-21", "overdue/holder 2026-05-15, overdue/office 2026-05-15");
        check("2026-05-14", "2026-05-22", "still-overdue/holder 2026-05-22, overdue/office 2026-05-15");
        check(
                "2026-05-14",
                "2026-05-29",
                "still-overdue/holder 2026-05-29, escalated/office 2026-05-29, escalated/supervisor 2026-05-29");
        check(
                "2026-05-14",
                "2026-06-12",
                "still-overdue/holder 2026-06-12, escalated/office 2026-06-12, escalated/supervisor 2026-06-12,"
                        + " to-the-chairpersons/chairperson 2026-06-12");
    }

    @Test
    void comingDatesThatArePastAreNotToldAnyMore() {
        // due on a Friday, nobody was there until Saturday: only what is overdue will be told
        check("2026-05-15", "2026-05-16", "");
        assertThat(reminding("2026-05-15").next(LocalDate.parse("2026-05-16"))).contains(LocalDate.parse("2026-05-18"));
    }

    @Test
    void everyMomentIsTheLatestOnItsOwnDay() {
        var told = new TreeSet<String>();
        var due = LocalDate.parse("2026-05-17");
        var day = LocalDate.parse("2026-04-01");
        var last = LocalDate.parse("2026-06-30");
        while (!day.isAfter(last)) {
            reminding(due.toString())
                    .on(day)
                    .forEach(each -> told.add(each.day() + " " + each.rule().id()));
            day = reminding(due.toString()).next(day).orElse(last.plusDays(1));
        }
        assertThat(told)
                .containsExactly(
                        "2026-05-12 soon",
                        "2026-05-15 today",
                        "2026-05-18 overdue",
                        "2026-05-25 still-overdue",
                        "2026-06-01 escalated",
                        "2026-06-01 still-overdue",
                        "2026-06-08 still-overdue",
                        "2026-06-15 escalated",
                        "2026-06-15 still-overdue",
                        "2026-06-15 to-the-chairpersons",
                        "2026-06-23 still-overdue",
                        "2026-06-30 escalated",
                        "2026-06-30 still-overdue");
    }

    @Test
    void saysWhatIsWrongWithAFileAndWhere() {
        problem("rules: { a: { title: { zh: 甲, en: A }, before: 1, after: 2, tells: holder } }", "before");
        problem("rules: { a: { title: { zh: 甲, en: A }, tells: holder } }", "before");
        problem("rules: { a: { title: { zh: 甲, en: A }, before: 1, tells: offise } }", "office");
        problem("rules: { a: { title: { zh: 甲, en: A }, before: 1 } }", "tells");
        problem("rules: { a: { title: { zh: 甲, en: A }, after: 0, tells: holder } }", "after");
        problem("rules: {}\nplaces: { qingdao: { leaves-out: soon } }", "soon");
        problem("rules: {}\nplaces: { atlantis: { leaves-out: [] } }", "atlantis");
    }

    @Test
    void aPlaceReplacesLeavesOutAndAdds() {
        var loaded = (Reminders.Loaded) Reminders.load("""
                rules:
                  a: { title: { zh: 甲, en: A }, before: 3, tells: holder }
                  b: { title: { zh: 乙, en: B }, before: 0, tells: holder }
                places:
                  qingdao:
                    leaves-out: b
                    rules:
                      a: { title: { zh: 甲, en: A }, before: 5, tells: holder }
                      c: { title: { zh: 丙, en: C }, after: 1, tells: office }
                """, KNOWN);
        assertThat(loaded.in("qingdao")).extracting(ReminderRule::id).containsExactly("a", "c");
        assertThat(loaded.in("qingdao").getFirst().when()).isEqualTo(new When.Before(5));
        assertThat(loaded.in("chongqing")).extracting(ReminderRule::id).containsExactly("a", "b");
    }

    private static void check(String due, String today, String expected) {
        assertThat(reminding(due).on(LocalDate.parse(today)).stream()
                        .map(each -> each.rule().id() + "/" + each.to() + " " + each.day())
                        .toList())
                .as("due %s, on %s", due, today)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(", "));
    }

    private static Reminding reminding(String due) {
        return new Reminding(RULES, LocalDate.parse(due), CALENDAR);
    }

    private static void problem(String text, String named) {
        var problems = ((Reminders.Problems) Reminders.load(text, KNOWN)).problems();
        assertThat(problems.getFirst().lineEn()).contains(named);
    }

    private static Reminders.Loaded shipped() {
        return switch (Reminders.load(Cases.PROCEDURES, KNOWN)) {
            case Reminders.Loaded loaded -> loaded;
            case Reminders.Problems(var problems) ->
                throw new AssertionError(problems.getFirst().lineEn());
        };
    }
}

package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.Value;

/** What a year's measures say of single suggestions, by the rules of 重庆. */
class HandledTest {
    private static final Procedure RULES = ((Procedures.Loaded) Procedures.load(Project.path("procedures")))
            .procedure("suggestions/handling", "chongqing")
            .orElseThrow();
    private static final WorkCalendar CALENDAR = calendar();
    private static final LocalDate ASSIGNED = LocalDate.of(2026, 3, 2);
    private static final LocalDate AFTER = LocalDate.of(2026, 11, 1);

    @Test
    void countsWhatIsAnsweredInTimeByTheFirstDateInBothWays() {
        check(
                of(assigned(), reply("water", ASSIGNED.plusDays(60), "A")),
                "submitted counted assigned replied due-original on-time-original due-extended on-time-extended class-a");
    }

    @Test
    void countsAnExtendedOneInTimeByTheExtendedDateOnly() {
        Stream<Happening> extension = Stream.of(
                unit(
                        "request-extension",
                        "water",
                        ASSIGNED.plusDays(70),
                        "reason",
                        "现场勘测",
                        "until",
                        ASSIGNED.plusMonths(5)),
                office("grant-extension", ASSIGNED.plusDays(72), "unit", "water", "until", ASSIGNED.plusMonths(5)));
        check(
                of(assigned(), Stream.concat(extension, reply("water", ASSIGNED.plusMonths(4), "B"))),
                "submitted counted assigned replied due-original extended due-extended on-time-extended class-b committed");
    }

    @Test
    void keepsAnUnansweredOneInTheDenominatorOnceItsDayHasPassed() {
        check(of(assigned()), "submitted counted assigned due-original due-extended overdue");
        assertThat(codes(Handled.of(ID, "建1", "", "", false, run(assigned()), ASSIGNED.plusDays(10)), null))
                .doesNotContain("due-original", "overdue");
    }

    @Test
    void takesARatingThatIsNotReturnedAfterAReminderOutOfTheDenominator() {
        Stream<Happening> unreturned =
                Stream.of(office("remind-rating", ASSIGNED.plusDays(100)), office("conclude", ASSIGNED.plusDays(120)));
        Handled handled = of(assigned(), Stream.concat(reply("water", ASSIGNED.plusDays(60), "A"), unreturned));
        assertThat(codes(handled, null)).contains("unreturned", "concluded").doesNotContain("rating-base", "rated");
        assertThat(Rate.SATISFIED.of(List.of(handled, rated("satisfied")), null).exact())
                .isEqualTo("1/1");
    }

    @Test
    void keepsOneThatNobodyWasRemindedOfInTheDenominator() {
        Handled handled = of(assigned(), reply("water", ASSIGNED.plusDays(60), "A"));
        assertThat(codes(handled, null)).doesNotContain("rating-base");
        Handled later = Handled.of(ID, "建1", "", "", false, handled.run(), AFTER);
        assertThat(later.ratingLapsed()).isTrue();
        assertThat(codes(later, null)).contains("rating-base").doesNotContain("unreturned", "rated");
    }

    @Test
    void countsAMergedOneOnceAndShowsItAsMerged() {
        Handled merged = Handled.of(ID, "建1", "", "", true, run(assigned()), AFTER);
        check(merged, "submitted merged");
        assertThat(Measure.COUNTED.among(List.of(merged, of(assigned())), null)).hasSize(1);
    }

    @Test
    void keepsTheFirstRatingBesideTheLastAfterASecondHandling() {
        Stream<Happening> again = Stream.of(
                deputy(
                        "rate",
                        ASSIGNED.plusDays(65),
                        "attitude",
                        "basically-satisfied",
                        "result",
                        "dissatisfied",
                        "reason",
                        "缺少时间表"),
                office("order-rehandling", ASSIGNED.plusDays(66), "instruction", "逐项答复"),
                unit("reply-again", "water", ASSIGNED.plusDays(80), "class", "A", "text", "已经办理", "signer", "局长"),
                deputy("rate", ASSIGNED.plusDays(85), "attitude", "satisfied", "result", "satisfied"));
        assertThat(codes(of(assigned(), Stream.concat(reply("water", ASSIGNED.plusDays(60), "B"), again)), null))
                .contains("first-dissatisfied", "rehandled", "result-satisfied", "class-a")
                .doesNotContain("result-dissatisfied", "rehandled-twice", "class-b");
    }

    @Test
    void asksTwoSeparateUnitsEachForItsOwnPartAndBothForTheWhole() {
        List<Happening> two = List.of(
                deputy("submit", ASSIGNED.minusDays(3), "congress", "between"),
                office("accept", ASSIGNED.minusDays(2), "category", "水务"),
                office(
                        "assign",
                        ASSIGNED,
                        "units",
                        Value.of(new Value.Assigned("water", "separate"), new Value.Assigned("roads", "separate"))));
        Handled handled = of(two, reply("water", ASSIGNED.plusDays(30), "A"));
        assertThat(codes(handled, "water")).contains("replied", "class-a", "on-time-original");
        assertThat(codes(handled, "roads")).contains("overdue").doesNotContain("replied");
        assertThat(codes(handled, null)).contains("overdue").doesNotContain("replied", "class-a");
    }

    private static final UUID ID = UUID.randomUUID();

    private static void check(Handled handled, String measures) {
        assertThat(codes(handled, null)).containsExactlyInAnyOrder(measures.split(" ", -1));
    }

    private static Set<String> codes(Handled handled, @Nullable String unit) {
        return Stream.of(Measure.values())
                .filter(m -> m.holds(handled, unit))
                .map(Measure::code)
                .collect(Collectors.toSet());
    }

    private static Handled rated(String result) {
        return of(
                assigned(),
                Stream.concat(
                        reply("water", ASSIGNED.plusDays(60), "A"),
                        Stream.of(deputy("rate", ASSIGNED.plusDays(65), "attitude", result, "result", result))));
    }

    private static Handled of(List<Happening> first) {
        return of(first, Stream.of());
    }

    /** As it stands half a year after its assignment, while the deputy's twenty working days may still run. */
    private static Handled of(List<Happening> first, Stream<Happening> then) {
        List<Happening> history = new ArrayList<>(first);
        history.addAll(then.toList());
        LocalDate last = history.getLast().day();
        boolean answered = history.size() > first.size();
        return Handled.of(
                ID,
                "建1",
                "",
                "",
                false,
                run(history),
                answered && first.size() == 3 && !two(first) ? last.plusDays(3) : AFTER);
    }

    private static boolean two(List<Happening> first) {
        return first.getLast().carried().get("units") instanceof Value.Units(List<Value.Assigned> units)
                && units.size() > 1;
    }

    private static Run run(List<Happening> history) {
        return Run.replay(RULES, history, CALENDAR);
    }

    private static List<Happening> assigned() {
        return List.of(
                deputy("submit", ASSIGNED.minusDays(3), "congress", "between"),
                office("accept", ASSIGNED.minusDays(2), "category", "水务"),
                office("assign", ASSIGNED, "units", Value.of(new Value.Assigned("water", "lead"))));
    }

    private static Stream<Happening> reply(String unit, LocalDate day, String category) {
        return Stream.of(unit("reply", unit, day, "class", category, "text", "已经办理", "signer", "局长"));
    }

    private static Happening deputy(String event, LocalDate day, Object... carried) {
        return happening(event, new Actor(Set.of("deputy"), null, true), day, carried);
    }

    private static Happening office(String event, LocalDate day, Object... carried) {
        return happening(event, new Actor(Set.of("office"), null, false), day, carried);
    }

    private static Happening unit(String event, String unit, LocalDate day, Object... carried) {
        return happening(event, new Actor(Set.of("handler"), unit, false), day, carried);
    }

    private static Happening happening(String event, Actor actor, LocalDate day, Object... carried) {
        Map<String, Value> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put(
                    (String) carried[i],
                    switch (carried[i + 1]) {
                        case Value value -> value;
                        case LocalDate date -> Value.of(date);
                        default -> Value.of((String) carried[i + 1]);
                    });
        }
        return new Happening(event, actor, day.atTime(10, 0), values);
    }

    private static WorkCalendar calendar() {
        return ((Calendars.Loaded) Calendars.load(Project.path("procedures/calendar"))).calendar();
    }
}

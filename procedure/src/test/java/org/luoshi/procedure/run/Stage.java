package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;

/** A run under test, moved on as people do: {@code stage.does(office, "2025-03-12", "assign", "units", lead("A"))}. */
final class Stage {
    static final Actor OFFICE = Actor.in("office");
    static final Actor DEPUTY = Actor.owning("deputy");

    /** 2025 with its National Day holiday only, 2026 with its New Year only; enough for these tests. */
    static final WorkCalendar CALENDAR = WorkCalendar.of(
            year(2025, "2025-10-01", "2025-10-08", "2025-09-28", "2025-10-11"),
            year(2026, "2026-01-01", "2026-01-03", "2026-01-04"));

    private final List<Run> states = new ArrayList<>();

    Stage(Procedure procedure) {
        states.add(Run.begin(procedure));
    }

    static YearTable year(int year, String first, String last, String... makeUp) {
        var holiday = new YearTable.Holiday(new Words("假日", "Holiday"), LocalDate.parse(first), LocalDate.parse(last));
        return new YearTable(
                year,
                List.of(holiday),
                Arrays.stream(makeUp).map(LocalDate::parse).collect(Collectors.toSet()));
    }

    static Actor unit(String id) {
        return Actor.of("handler", id);
    }

    static Value units(String... partAndUnit) {
        var assigned = new ArrayList<Value.Assigned>();
        for (var entry : partAndUnit) {
            var at = entry.indexOf('=');
            assigned.add(new Value.Assigned(entry.substring(at + 1), entry.substring(0, at)));
        }
        return new Value.Units(assigned);
    }

    static Happening happening(Actor actor, String day, String event, @Nullable Object... carried) {
        var values = new HashMap<String, Value>();
        for (int i = 0; i < carried.length; i += 2) {
            values.put((String) carried[i], value(carried[i + 1]));
        }
        return new Happening(event, actor, LocalDate.parse(day).atTime(9, 30), Map.copyOf(values));
    }

    private static Value value(@Nullable Object raw) {
        return switch (raw) {
            case Value value -> value;
            case LocalDate date -> Value.of(date);
            case Boolean yes -> Value.of(yes);
            case String text -> Value.of(text);
            case null, default -> throw new IllegalArgumentException("not a value: " + raw);
        };
    }

    Run run() {
        return states.getLast();
    }

    Outcome.Moved does(Actor actor, String day, String event, Object... carried) {
        var outcome = run().apply(happening(actor, day, event, carried), CALENDAR);
        var moved = assertThat(outcome).asInstanceOf(type(Outcome.Moved.class)).actual();
        states.add(moved.run());
        return moved;
    }

    Refusal isRefused(Actor actor, String day, String event, Object... carried) {
        var outcome = run().apply(happening(actor, day, event, carried), CALENDAR);
        return assertThat(outcome)
                .asInstanceOf(type(Outcome.Refused.class))
                .actual()
                .refusal();
    }

    /** The latest clock of this name for this unit. */
    RunningClock clock(String id, @Nullable String party) {
        return run().clocks().reversed().stream()
                .filter(clock -> clock.sameAs(id, party))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + id + " of " + party + " in " + run().clocks()));
    }

    Set<String> offered(Actor actor, String day) {
        return Set.copyOf(run().offered(actor, LocalDate.parse(day)).stream()
                .map(e -> e.id())
                .toList());
    }
}

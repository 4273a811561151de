package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.procedure.run.Stage.OFFICE;
import static org.luoshi.procedure.run.Stage.unit;
import static org.luoshi.procedure.run.Stage.units;
import static org.luoshi.procedure.run.Truth.NO;
import static org.luoshi.procedure.run.Truth.OPEN;
import static org.luoshi.procedure.run.Truth.YES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Step;

/** When a guard holds, does not, or cannot be told before the form is filled in. */
class SituationTest {

    /** The water bureau leads and has worked; the roads bureau leads and is late since 2025-03-22. */
    private static Run run() {
        var sketch = new Sketch().step("open", Step.Kind.START);
        sketch.event("assign", "open").by("office").adds("units");
        sketch.event("work", "open")
                .by("handler", "lead")
                .about(Event.Party.ACTOR)
                .required("class", Field.Type.TEXT);
        sketch.event("about", "open").by("office").about(Event.Party.CARRIED).required("unit", Field.Type.UNIT);
        sketch.clock("late", "assign").stopsOn("about").of(30, Unit.CALENDAR_DAY);
        sketch.clock("undated", "assign").stopsOn("about").promptly();
        sketch.clock("return", "assign")
                .heldByParts("lead")
                .window()
                .stopsOn("work")
                .of(5, Unit.CALENDAR_DAY);
        sketch.clock("reply", "assign").heldByParts("lead").stopsOn("work").of(10, Unit.CALENDAR_DAY);
        var stage = new Stage(sketch.procedure());
        stage.does(OFFICE, "2025-03-12", "assign", "units", units("lead=water", "lead=roads"));
        stage.does(unit("water"), "2025-03-13", "work", "class", "B");
        return stage.run();
    }

    private static void check(Guard guard, @Nullable String party, Truth expected) {
        var run = run();
        var event = run.procedure().event("about").orElseThrow();
        var after = new Situation.After(run.parties(), run.clocks());
        Map<String, Value> carried = party == null ? null : Map.of("unit", Value.of(party), "class", Value.of("A"));
        var situation =
                new Situation(run, event, LocalDate.parse("2025-03-23"), party, carried, party == null ? null : after);
        assertThat(situation.decide(guard)).as("%s for %s", guard, party).isEqualTo(expected);
    }

    @Test
    void decidesForTheUnitAtHand() {
        check(new Guard.Running("reply"), "roads", YES);
        check(new Guard.Running("reply"), "water", NO);
        check(new Guard.NotRunning("reply"), "water", YES);
        check(new Guard.Overdue("reply"), "roads", YES);
        check(new Guard.Overdue("reply"), "water", NO);
        check(new Guard.InTime("reply"), "roads", NO);
        check(new Guard.InTime("late"), "roads", YES);
        check(new Guard.InTime("undated"), "roads", NO);
        check(new Guard.InTime("return"), "roads", NO);
        check(new Guard.Lapsed("return"), "roads", YES);
        check(new Guard.Lapsed("return"), "water", NO);
        check(new Guard.HappenedForParty("work"), "water", YES);
        check(new Guard.HappenedForParty("work"), "roads", NO);
        check(new Guard.NoneRunning(Set.of("reply")), "water", NO);
        check(new Guard.NoneRunning(Set.of("other")), "water", YES);
    }

    @Test
    void decidesForTheMatterAsAWhole() {
        check(new Guard.At(Set.of("open")), "roads", YES);
        check(new Guard.At(Set.of("shut")), "roads", NO);
        check(new Guard.Happened("work", 1), "roads", YES);
        check(new Guard.Happened("work", 2), "roads", NO);
        check(new Guard.NotHappened("work"), "roads", NO);
        check(new Guard.CarriedBefore("class", List.of("B", "C")), "roads", YES);
        check(new Guard.CarriedBefore("class", List.of("A")), "roads", NO);
        check(new Guard.CarriedLast("class", List.of("B")), "water", YES);
        check(new Guard.CarriedLast("class", List.of("B")), "roads", NO);
        check(new Guard.Filled("class"), "roads", YES);
        check(new Guard.Filled("missing"), "roads", NO);
        check(new Guard.HappenedSince("work", Set.of("assign")), "roads", YES);
        check(new Guard.HappenedSince("assign", Set.of("work")), "roads", NO);
        check(new Guard.HappenedSince("work", Set.of("about")), "roads", YES);
        check(new Guard.HappenedSince("about", Set.of("work")), "roads", NO);
        check(new Guard.CarriedLast("class", List.of("A")), "water", NO);
        check(new Guard.HasPart(Set.of("lead")), "roads", YES);
        check(new Guard.HasPart(Set.of("co")), "roads", NO);
        check(new Guard.Carries("class", List.of("A")), "roads", YES);
        check(new Guard.Carries("missing", List.of("A")), "roads", NO);
    }

    @Test
    void whatAUnitSaidLastCounts() {
        var sketch = new Sketch().step("open", Step.Kind.START);
        sketch.event("assign", "open").by("office").adds("units");
        sketch.event("work", "open")
                .by("handler", "lead")
                .about(Event.Party.ACTOR)
                .required("class", Field.Type.TEXT);
        sketch.event("archive", "open")
                .by("office")
                .when(new Guard.Not(new Guard.CarriedLast("class", List.of("B"))), "a promise is open");
        var stage = new Stage(sketch.procedure());
        stage.does(OFFICE, "2025-03-12", "assign", "units", units("lead=water", "lead=roads"));
        stage.does(unit("water"), "2025-03-13", "work", "class", "B");
        stage.does(unit("roads"), "2025-03-14", "work", "class", "A");
        assertThat(stage.isRefused(OFFICE, "2025-03-15", "archive").words().zh())
                .isEqualTo("a promise is open");
        stage.does(unit("water"), "2025-03-16", "work", "class", "A");
        stage.does(OFFICE, "2025-03-17", "archive");
    }

    @Test
    void leavesOpenWhatTheFormWillTell() {
        check(new Guard.Running("reply"), null, OPEN);
        check(new Guard.Running("other"), null, NO);
        check(new Guard.HappenedForParty("work"), null, OPEN);
        check(new Guard.HappenedForParty("assign-nothing"), null, NO);
        check(new Guard.Carries("class", List.of("A")), null, OPEN);
        check(new Guard.NoneRunning(Set.of("reply")), null, OPEN);
        check(new Guard.HasPart(Set.of("lead")), null, OPEN);
        check(new Guard.Lapsed("return"), null, OPEN);
        check(new Guard.Filled("class"), null, OPEN);
        check(new Guard.CarriedLast("class", List.of("B")), null, YES);
    }

    @Test
    void combines() {
        var open = new Guard.Carries("class", List.of("A"));
        var yes = new Guard.Happened("work", 1);
        var no = new Guard.NotHappened("work");
        check(new Guard.Not(open), null, OPEN);
        check(new Guard.Not(yes), null, NO);
        check(new Guard.All(List.of(yes, open)), null, OPEN);
        check(new Guard.All(List.of(open, no)), null, NO);
        check(new Guard.All(List.of()), null, YES);
        check(new Guard.AnyOf(List.of(no, open)), null, OPEN);
        check(new Guard.AnyOf(List.of(open, yes)), null, YES);
        check(new Guard.AnyOf(List.of(no)), null, NO);
    }
}

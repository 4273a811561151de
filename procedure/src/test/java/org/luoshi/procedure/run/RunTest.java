package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.luoshi.procedure.run.Stage.CALENDAR;
import static org.luoshi.procedure.run.Stage.OFFICE;
import static org.luoshi.procedure.run.Stage.unit;
import static org.luoshi.procedure.run.Stage.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/** A matter from beginning to end: steps, parties and the order of effects. */
class RunTest {

    private static Procedure handling() {
        var sketch = new Sketch()
                .step("accepted", Step.Kind.START)
                .step("handling", Step.Kind.OPEN)
                .step("replied", Step.Kind.OPEN)
                .step("closed", Step.Kind.END);
        sketch.event("assign", "accepted")
                .to("handling")
                .by("office")
                .adds("units")
                .optional("due-by", Field.Type.DATE)
                .tells("handler", "party")
                .tells("office", "any");
        sketch.event("reassign", "handling")
                .by("office")
                .about(Event.Party.CARRIED)
                .required("unit", Field.Type.UNIT)
                .releases(Event.Releases.PARTY)
                .adds("units")
                .tells("handler", "party");
        sketch.event("reply", "handling")
                .by("handler", "lead")
                .about(Event.Party.ACTOR)
                .required("text", Field.Type.LONG_TEXT)
                .to("replied", new Guard.NoneRunning(Set.of("reply")));
        sketch.event("opinion", "handling").by("handler", "co").about(Event.Party.ACTOR);
        sketch.event("close", "replied", "handling").by("office").to("closed");
        sketch.clock("reply", "assign", "reassign")
                .heldByParts("lead")
                .stopsOn("reply")
                .localDate("due-by")
                .of(3, Unit.MONTH);
        sketch.clock("opinion", "assign", "reassign")
                .heldByParts("co")
                .stopsOn("opinion")
                .of(5, Unit.WORKING_DAY);
        sketch.clock("close", "reply").startsIn("replied").stopsOn("close").of(10, Unit.CALENDAR_DAY);
        return sketch.procedure();
    }

    private static Stage assigned(String... units) {
        var stage = new Stage(handling());
        stage.does(OFFICE, "2025-03-12", "assign", "units", units(units));
        return stage;
    }

    @Test
    void startsOneClockForEachUnitByItsPart() {
        var stage = assigned("lead=water", "co=roads");
        assertThat(stage.run().step()).isEqualTo("handling");
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2025-06-12");
        assertThat(stage.clock("opinion", "roads").due()).isEqualTo("2025-03-19");
        assertThat(stage.run().clocks()).hasSize(2);
    }

    @Test
    void movesOnlyWhenTheLastLeadUnitHasReplied() {
        var stage = assigned("lead=water", "lead=roads");
        assertThat(stage.does(unit("water"), "2025-04-01", "reply", "text", "…").to())
                .isEqualTo("handling");
        assertThat(stage.does(unit("roads"), "2025-04-02", "reply", "text", "…").to())
                .isEqualTo("replied");
        assertThat(stage.clock("close", null).trigger()).isEqualTo("2025-04-02");
    }

    @Test
    void acceptsALateAnswerAndRecordsItLate() {
        var stage = assigned("lead=water");
        assertThat(stage.run().overdue(LocalDate.parse("2025-06-12"))).isEmpty();
        assertThat(stage.run().overdue(LocalDate.parse("2025-06-13"))).hasSize(1);
        stage.does(unit("water"), "2025-06-15", "reply", "text", "…");
        assertThat(stage.clock("reply", "water").state()).isEqualTo(RunningClock.State.STOPPED);
        assertThat(stage.clock("reply", "water").lateDays()).isEqualTo(3);
    }

    @Test
    void aReassignmentSupersedesTheFirstUnitsClockAndStartsANewOneFromItsOwnDate() {
        var stage = assigned("lead=water", "co=roads");
        var moved = stage.does(OFFICE, "2025-03-20", "reassign", "unit", "water", "units", units("lead=parks"));
        assertThat(stage.clock("reply", "water").state()).isEqualTo(RunningClock.State.SUPERSEDED);
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2025-06-12");
        assertThat(stage.clock("reply", "parks").due()).isEqualTo("2025-06-20");
        assertThat(stage.clock("opinion", "roads").state()).isEqualTo(RunningClock.State.RUNNING);
        assertThat(stage.run().clocks()).hasSize(3);
        assertThat(moved.told())
                .singleElement()
                .satisfies(told -> assertThat(told.units()).containsExactly("water", "parks"));
    }

    @Test
    void aUnitGivenAnotherPartLeavesItsFirstOne() {
        var stage = assigned("lead=water", "co=roads");
        stage.does(OFFICE, "2025-03-20", "reassign", "unit", "water", "units", units("lead=roads", "co=water"));
        assertThat(stage.run().activeParties())
                .extracting(Party::unit, Party::part)
                .containsExactly(tuple("roads", "lead"), tuple("water", "co"));
        assertThat(stage.clock("opinion", "roads").state()).isEqualTo(RunningClock.State.SUPERSEDED);
        assertThat(stage.clock("reply", "roads").due()).isEqualTo("2025-06-20");
    }

    @Test
    void theEarlierOfLegalAndLocalDateWins() {
        var stage = new Stage(handling());
        stage.does(
                OFFICE, "2025-03-12", "assign", "units", units("lead=water"), "due-by", LocalDate.parse("2025-05-01"));
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2025-05-01");
        var generous = new Stage(handling());
        generous.does(
                OFFICE, "2025-03-12", "assign", "units", units("lead=water"), "due-by", LocalDate.parse("2025-09-01"));
        assertThat(generous.clock("reply", "water").due()).isEqualTo("2025-06-12");
    }

    @Test
    void nothingRunsOnInAMatterThatEnded() {
        var stage = assigned("lead=water", "co=roads");
        stage.does(unit("water"), "2025-04-01", "reply", "text", "…");
        var moved = stage.does(OFFICE, "2025-04-20", "close");
        assertThat(stage.run().ended()).isTrue();
        assertThat(stage.run().openClocks()).isEmpty();
        assertThat(stage.clock("close", null).lateDays()).isEqualTo(9);
        assertThat(stage.clock("opinion", "roads").state()).isEqualTo(RunningClock.State.FELL_AWAY);
        assertThat(moved.ended()).hasSize(2);
    }

    @Test
    void aHistoryLeadsToTheSameRunAgain() {
        var stage = assigned("lead=water", "co=roads");
        stage.does(OFFICE, "2025-03-20", "reassign", "unit", "water", "units", units("lead=parks"));
        stage.does(unit("parks"), "2025-04-20", "reply", "text", "…");
        assertThat(Run.replay(handling(), stage.run().history(), CALENDAR)).isEqualTo(stage.run());
    }

    @Test
    void keepsAHappeningItsProcedureNoLongerKnows() {
        var stage = assigned("lead=water");
        var history = new ArrayList<>(stage.run().history());
        history.add(Stage.happening(OFFICE, "2025-03-13", "event-of-an-older-text"));
        var replayed = Run.replay(handling(), history, CALENDAR);
        assertThat(replayed.step()).isEqualTo("handling");
        assertThat(replayed.history()).hasSize(2);
    }

    @Test
    void beginsOnlyWhereThereIsAStart() {
        var noStart = new Sketch().step("open", Step.Kind.OPEN).procedure();
        assertThatThrownBy(() -> Run.begin(noStart)).hasMessageContaining("no start step");
        assertThat(Run.begin(handling()).parties()).isEqualTo(List.of());
    }
}

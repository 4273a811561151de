package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luoshi.procedure.run.Stage.CALENDAR;
import static org.luoshi.procedure.run.Stage.OFFICE;
import static org.luoshi.procedure.run.Stage.unit;
import static org.luoshi.procedure.run.Stage.units;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.definition.ClockRule.Direction;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.RunningClock.State;

/** How clocks start, stand still, are prolonged, lapse and are counted again. */
class ClocksOfARunTest {

    private static Sketch sketch() {
        var sketch = new Sketch()
                .step("start", Step.Kind.START)
                .step("open", Step.Kind.OPEN)
                .step("end", Step.Kind.END);
        sketch.event("assign", "start").to("open").by("office").adds("units");
        sketch.event("work", "open").by("handler", "party").about(Event.Party.ACTOR);
        sketch.event("end", "open").to("end").by("office");
        return sketch;
    }

    private static Stage assigned(Procedure procedure, String day) {
        var stage = new Stage(procedure);
        stage.does(OFFICE, day, "assign", "units", units("lead=water", "lead=roads"));
        return stage;
    }

    private static Procedure withExtension() {
        var sketch = sketch();
        sketch.event("grant", "open")
                .by("office")
                .about(Event.Party.CARRIED)
                .required("unit", Field.Type.UNIT)
                .optional("until", Field.Type.DATE);
        sketch.clock("reply", "assign").heldByParts("lead").stopsOn("work").of(3, Unit.MONTH);
        sketch.clock("extended", "grant")
                .heldByParts("lead")
                .forEventParty()
                .prolongs("reply")
                .localDate("until")
                .stopsOn("work")
                .of(6, Unit.MONTH);
        return sketch.procedure();
    }

    @Test
    void anExtensionRunsFromTheSameTriggerAndKeepsTheOriginalDateVisible() {
        var stage = assigned(withExtension(), "2025-03-12");
        var moved = stage.does(OFFICE, "2025-06-01", "grant", "unit", "water", "until", LocalDate.parse("2025-08-01"));
        assertThat(stage.clock("reply", "water").state()).isEqualTo(State.EXTENDED);
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2025-06-12");
        assertThat(stage.clock("extended", "water").trigger()).isEqualTo("2025-03-12");
        assertThat(stage.clock("extended", "water").due()).isEqualTo("2025-08-01");
        assertThat(stage.clock("extended", "water").originalDue()).isEqualTo("2025-06-12");
        assertThat(stage.clock("reply", "roads").state()).isEqualTo(State.RUNNING);
        assertThat(moved.started()).hasSize(1);
        assertThat(moved.ended()).hasSize(1);
    }

    @Test
    void anExtensionWithoutADateRunsToTheCap() {
        var stage = assigned(withExtension(), "2025-03-12");
        stage.does(OFFICE, "2025-06-01", "grant", "unit", "water");
        assertThat(stage.clock("extended", "water").due()).isEqualTo("2025-09-12");
    }

    @Test
    void aDatePastTheCapIsRefusedNamingCapBasisAndRemedy() {
        var stage = assigned(withExtension(), "2025-03-12");
        var refusal =
                stage.isRefused(OFFICE, "2025-06-01", "grant", "unit", "water", "until", LocalDate.parse("2025-09-13"));
        assertThat(refusal.words().zh()).contains("2025-09-12", "例法", "更早的日期");
        assertThat(refusal.words().en()).contains("2025-09-12 is the latest");
        assertThat(refusal.basis()).isNotNull();
    }

    @Test
    void anExtensionToAnEarlierDateIsNone() {
        var stage = assigned(withExtension(), "2025-03-12");
        var refusal =
                stage.isRefused(OFFICE, "2025-06-01", "grant", "unit", "water", "until", LocalDate.parse("2025-06-12"));
        assertThat(refusal.words().zh()).contains("应当晚于原定的2025-06-12");
    }

    @Test
    void nothingIsExtendedThatDoesNotRun() {
        var stage = assigned(withExtension(), "2025-03-12");
        stage.does(unit("water"), "2025-04-01", "work");
        var refusal = stage.isRefused(OFFICE, "2025-06-01", "grant", "unit", "water");
        assertThat(refusal).isInstanceOf(Refusal.ConditionNotMet.class);
    }

    private static Procedure withSuspension() {
        var sketch = sketch();
        sketch.event("suspend", "open").by("office");
        sketch.event("resume", "open").by("office");
        sketch.clock("review", "assign")
                .heldBy("office")
                .stopsOn("work")
                .suspended("suspend", "resume")
                .of(30, Unit.CALENDAR_DAY);
        return sketch.procedure();
    }

    @Test
    void daysStandStillWhileSuspended() {
        var stage = assigned(withSuspension(), "2025-03-01");
        assertThat(stage.clock("review", null).due()).isEqualTo("2025-03-31");
        stage.does(OFFICE, "2025-03-11", "suspend");
        assertThat(stage.clock("review", null).state()).isEqualTo(State.SUSPENDED);
        assertThat(stage.run().overdue(LocalDate.parse("2025-12-31"))).isEmpty();
        stage.does(OFFICE, "2025-05-10", "resume");
        assertThat(stage.clock("review", null).state()).isEqualTo(State.RUNNING);
        assertThat(stage.clock("review", null).due()).isEqualTo("2025-05-30");
        assertThat(stage.clock("review", null).originalDue()).isEqualTo("2025-03-31");
    }

    @Test
    void whatWasLateBeforeTheSuspensionStaysLate() {
        var stage = assigned(withSuspension(), "2025-03-01");
        stage.does(OFFICE, "2025-04-02", "suspend");
        assertThat(stage.run().overdue(LocalDate.parse("2025-04-03"))).hasSize(1);
        stage.does(unit("water"), "2025-05-02", "work");
        assertThat(stage.clock("review", null).due()).isEqualTo("2025-03-31");
        assertThat(stage.clock("review", null).lateDays()).isEqualTo(32);
    }

    @Test
    void aSuspendedClockThatIsStoppedIsNotLate() {
        var stage = assigned(withSuspension(), "2025-03-01");
        stage.does(OFFICE, "2025-03-11", "suspend");
        stage.does(unit("water"), "2025-12-01", "work");
        assertThat(stage.clock("review", null).state()).isEqualTo(State.STOPPED);
        assertThat(stage.clock("review", null).lateDays()).isZero();
    }

    private static Procedure withWindow() {
        var sketch = sketch();
        sketch.event("ask", "open").by("handler", "party").about(Event.Party.ACTOR);
        sketch.clock("return", "assign")
                .heldByParts("lead")
                .window()
                .stopsOn("ask")
                .of(5, Unit.CALENDAR_DAY);
        return sketch.procedure();
    }

    @Test
    void aRightPastItsDateLapsesAndIsNeverOverdue() {
        var stage = assigned(withWindow(), "2025-03-10");
        assertThat(stage.run().overdue(LocalDate.parse("2025-04-01"))).isEmpty();
        assertThat(stage.clock("return", "water").lapsedBy(LocalDate.parse("2025-03-15")))
                .isFalse();
        assertThat(stage.clock("return", "water").lapsedBy(LocalDate.parse("2025-03-16")))
                .isTrue();
        var moved = stage.does(unit("water"), "2025-03-20", "work");
        assertThat(moved.ended()).extracting(RunningClock::state).containsOnly(State.LAPSED);
        assertThat(stage.clock("return", "water").endedOn()).isEqualTo("2025-03-15");
    }

    @Test
    void aRightUsedOnItsLastDayIsUsed() {
        var stage = assigned(withWindow(), "2025-03-10");
        stage.does(unit("water"), "2025-03-15", "ask");
        assertThat(stage.clock("return", "water").state()).isEqualTo(State.STOPPED);
        assertThat(stage.clock("return", "roads").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aClockFollowsTheRuleInForceOnItsTriggerDay() {
        var sketch = sketch();
        sketch.clock("reply", "assign")
                .heldByParts("lead")
                .rule(new Counted(3, Unit.MONTH), Direction.AFTER, "2015-08-29", "2025-03-10")
                .rule(new Counted(2, Unit.MONTH), Direction.AFTER, "2025-03-11", null);
        var procedure = sketch.procedure();
        assertThat(assigned(procedure, "2025-03-10").clock("reply", "water").due())
                .isEqualTo("2025-06-10");
        assertThat(assigned(procedure, "2025-03-11").clock("reply", "water").due())
                .isEqualTo("2025-05-11");
    }

    @Test
    void aPlaceWithoutARuleStartsNoClock() {
        var sketch = sketch();
        sketch.clock("reply", "assign").heldByParts("lead");
        sketch.clock("young", "assign").rule(new Amount.Promptly(), Direction.AFTER, "2026-01-01", null);
        assertThat(assigned(sketch.procedure(), "2025-03-12").run().clocks()).isEmpty();
    }

    @Test
    void aDutyWithoutANumberHasAHolderAndNoDate() {
        var sketch = sketch();
        sketch.clock("contact", "assign").heldByParts("lead").promptly();
        var clock = assigned(sketch.procedure(), "2025-03-12").clock("contact", "water");
        assertThat(clock.due()).isNull();
        assertThat(clock.holder()).isEqualTo("lead");
        assertThat(clock.overdue(LocalDate.parse("2099-01-01"))).isFalse();
        assertThat(clock.lamp(LocalDate.parse("2099-01-01"), 5, CALENDAR)).isEqualTo(Lamp.GREY);
    }

    @Test
    void countsFromAnEarlierEventWhenThatHappened() {
        var sketch = new Sketch().step("start", Step.Kind.START).step("forwarded", Step.Kind.OPEN);
        sketch.event("forward", "start").to("forwarded").by("office");
        sketch.event("dispatch", "start", "forwarded").by("office").adds("units");
        sketch.clock("reply", "dispatch")
                .heldByParts("lead")
                .countsFrom("dispatch", "forward")
                .of(10, Unit.CALENDAR_DAY);
        var twoLevels = new Stage(sketch.procedure());
        twoLevels.does(OFFICE, "2025-03-01", "forward");
        twoLevels.does(OFFICE, "2025-03-08", "dispatch", "units", units("lead=water"));
        assertThat(twoLevels.clock("reply", "water").due()).isEqualTo("2025-03-11");
        assertThat(twoLevels.clock("reply", "water").triggerEvent()).isEqualTo("forward");
        var oneLevel = new Stage(sketch.procedure());
        oneLevel.does(OFFICE, "2025-03-08", "dispatch", "units", units("lead=water"));
        assertThat(oneLevel.clock("reply", "water").due()).isEqualTo("2025-03-18");
    }

    private static Procedure withSession() {
        var sketch = sketch();
        sketch.event("call", "open").by("office").required("session", Field.Type.DATE);
        sketch.clock("papers", "call")
                .heldBy("office")
                .countsFrom("call", "session")
                .before(20, Unit.CALENDAR_DAY);
        return sketch.procedure();
    }

    @Test
    void countsBackwardFromADateTheEventCarries() {
        var stage = assigned(withSession(), "2025-03-01");
        stage.does(OFFICE, "2025-03-01", "call", "session", LocalDate.parse("2025-04-21"));
        assertThat(stage.clock("papers", null).due()).isEqualTo("2025-04-01");
    }

    @Test
    void aPostponedSessionMovesWhatWasCountedFromIt() {
        var stage = assigned(withSession(), "2025-03-01");
        stage.does(OFFICE, "2025-03-01", "call", "session", LocalDate.parse("2025-04-21"));
        var moved = stage.run().withTriggerMoved("call", LocalDate.parse("2025-05-21"), CALENDAR);
        assertThat(moved.movedSince(stage.run())).singleElement().satisfies(clock -> {
            assertThat(clock.due()).isEqualTo("2025-05-01");
            assertThat(clock.originalDue()).isEqualTo("2025-04-01");
        });
        assertThat(Run.replay(withSession(), moved.history(), CALENDAR)
                        .clocks()
                        .getFirst()
                        .due())
                .isEqualTo("2025-05-01");
    }

    @Test
    void aMovedAssignmentMovesTheUnitsClocksButNotThoseThatEnded() {
        var stage = assigned(withExtension(), "2025-03-12");
        stage.does(unit("water"), "2025-04-01", "work");
        var moved = stage.run().withTriggerMoved("assign", LocalDate.parse("2025-03-20"), CALENDAR);
        assertThat(moved.clocks())
                .extracting(RunningClock::due)
                .containsExactly(LocalDate.parse("2025-06-12"), LocalDate.parse("2025-06-20"));
        assertThat(stage.run().withTriggerMoved("end", LocalDate.parse("2025-03-20"), CALENDAR))
                .isEqualTo(stage.run());
    }

    @Test
    void hoursEndAtTheMinuteAndFollowAMovedTrigger() {
        var sketch = sketch();
        sketch.clock("answer", "assign").heldByParts("lead").of(5, Unit.HOUR);
        var stage = assigned(sketch.procedure(), "2025-03-12");
        assertThat(stage.clock("answer", "water").moment()).isEqualTo("2025-03-12T14:30");
        var moved = stage.run().withTriggerMoved("assign", LocalDate.parse("2025-03-14"), CALENDAR);
        assertThat(moved.clocks().getFirst().moment()).isEqualTo("2025-03-14T14:30");
    }

    @Test
    void aHolidayNoticeMovesWhatWasProvisional() {
        var sketch = sketch();
        sketch.clock("reply", "assign").heldByParts("lead").of(3, Unit.WORKING_DAY);
        var stage = assigned(sketch.procedure(), "2026-12-30");
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2027-01-04");
        assertThat(stage.clock("reply", "water").provisional()).isTrue();
        var announced = CALENDAR.with(Stage.year(2027, "2027-01-01", "2027-01-03", "2026-12-27"));
        var recounted = stage.run().recount(announced);
        assertThat(recounted.movedSince(stage.run())).hasSize(2).allSatisfy(clock -> {
            assertThat(clock.due()).isEqualTo("2027-01-05");
            assertThat(clock.originalDue()).isEqualTo("2027-01-04");
            assertThat(clock.provisional()).isFalse();
        });
        assertThat(recounted.recount(announced)).isEqualTo(recounted);
    }

    @Test
    void anUnknownCalendarLeavesNothingUnmarked() {
        var sketch = sketch();
        sketch.clock("reply", "assign").heldByParts("lead").of(3, Unit.WORKING_DAY);
        var outcome = Run.begin(sketch.procedure())
                .apply(
                        Stage.happening(OFFICE, "2025-03-12", "assign", "units", units("lead=water")),
                        WorkCalendar.of());
        assertThat(((Outcome.Moved) outcome).started())
                .allSatisfy(clock -> assertThat(clock.provisional()).isTrue());
    }

    @Test
    void aLimitThatBeginsAnewSupersedesTheOneThatRan() {
        var sketch = sketch();
        sketch.event("ask", "open").by("office");
        sketch.clock("answer", "ask").heldBy("office").of(10, Unit.CALENDAR_DAY);
        var stage = assigned(sketch.procedure(), "2025-03-01");
        stage.does(OFFICE, "2025-03-02", "ask");
        stage.does(OFFICE, "2025-03-05", "ask");
        assertThat(stage.run().clocks())
                .extracting(RunningClock::state)
                .containsExactly(State.SUPERSEDED, State.RUNNING);
    }

    @Test
    void startsOnlyWhenItsConditionHolds() {
        var sketch = sketch();
        sketch.event("ask", "open").by("office").required("urgent", Field.Type.YES_NO);
        sketch.clock("answer", "ask")
                .startsWhen(new Guard.Carries("urgent", List.of("true")))
                .promptly();
        var stage = assigned(sketch.procedure(), "2025-03-01");
        assertThat(stage.does(OFFICE, "2025-03-02", "ask", "urgent", false).started())
                .isEmpty();
        assertThat(stage.does(OFFICE, "2025-03-02", "ask", "urgent", true).started())
                .hasSize(1);
    }

    @Test
    void fallsAwayWhereNobodyWaitsForItAnyMore() {
        var sketch = sketch().step("later", Step.Kind.OPEN);
        sketch.event("go-on", "open").to("later").by("office");
        sketch.clock("opinion", "assign")
                .heldByParts("lead")
                .endsIn("later")
                .stopsOn("work")
                .of(10, Unit.CALENDAR_DAY);
        var stage = assigned(sketch.procedure(), "2025-03-01");
        stage.does(unit("water"), "2025-03-05", "work");
        var moved = stage.does(OFFICE, "2025-03-20", "go-on");
        assertThat(moved.ended()).singleElement().satisfies(clock -> {
            assertThat(clock.party()).isEqualTo("roads");
            assertThat(clock.state()).isEqualTo(State.FELL_AWAY);
            assertThat(clock.missed()).isTrue();
        });
        assertThat(stage.clock("opinion", "water").missed()).isFalse();
    }

    @Test
    void fallsAwayWithWhatItWaitedFor() {
        var sketch = sketch();
        sketch.event("take-back", "open").by("office").required("kind", Field.Type.TEXT);
        sketch.clock("opinion", "assign")
                .heldByParts("lead")
                .fallsAwayOn("take-back", new Guard.Carries("kind", List.of("report")))
                .of(10, Unit.CALENDAR_DAY);
        var stage = assigned(sketch.procedure(), "2025-03-01");
        assertThat(stage.does(OFFICE, "2025-03-05", "take-back", "kind", "bill").ended())
                .isEmpty();
        assertThat(stage.does(OFFICE, "2025-03-06", "take-back", "kind", "report")
                        .ended())
                .extracting(RunningClock::clock, RunningClock::state, RunningClock::missed)
                .containsOnly(tuple("opinion", State.FELL_AWAY, false));
    }

    @Test
    void tracksWhatEachUnitPromisedToTheDayItPromised() {
        var sketch = sketch();
        sketch.event("promise", "open")
                .by("handler", "party")
                .about(Event.Party.ACTOR)
                .required("class", Field.Type.TEXT)
                .optional("until", Field.Type.DATE);
        sketch.event("track", "open").by("office");
        sketch.clock("tracking", "track")
                .heldByParts("lead")
                .startsWhen(new Guard.CarriedLast("class", List.of("B")))
                .localDate("until")
                .promptly();
        var stage = assigned(sketch.procedure(), "2025-03-01");
        stage.does(unit("water"), "2025-03-05", "promise", "class", "B", "until", LocalDate.parse("2025-10-31"));
        stage.does(unit("roads"), "2025-03-06", "promise", "class", "A");
        var moved = stage.does(OFFICE, "2025-03-20", "track");
        assertThat(moved.started()).singleElement().satisfies(clock -> {
            assertThat(clock.party()).isEqualTo("water");
            assertThat(clock.due()).isEqualTo("2025-10-31");
        });
    }

    @Test
    void lampsTurnFromGreenOverYellowToRed() {
        var sketch = sketch();
        sketch.clock("reply", "assign").heldByParts("lead").of(10, Unit.WORKING_DAY);
        var stage = assigned(sketch.procedure(), "2025-03-03");
        assertThat(stage.clock("reply", "water").due()).isEqualTo("2025-03-17");
        checkLamp(stage, "2025-03-11", Lamp.GREEN);
        checkLamp(stage, "2025-03-12", Lamp.YELLOW);
        checkLamp(stage, "2025-03-17", Lamp.YELLOW);
        checkLamp(stage, "2025-03-18", Lamp.RED);
    }

    private static void checkLamp(Stage stage, String today, Lamp expected) {
        assertThat(stage.run().lamp(LocalDate.parse(today), 3, CALENDAR))
                .as(today)
                .isEqualTo(expected);
    }
}

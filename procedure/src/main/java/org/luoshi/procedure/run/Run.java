package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/**
 * A matter's way through its procedure (程序运行): where it stands, who has a part, which clocks run, what happened.
 *
 * <p>Example: a suggestion {@code handling}, the water bureau leads since 2025-03-12, its reply is due on 2025-06-12.
 * Immutable and pure; the same history under the same calendar gives the same run.
 *
 * @param procedure the rules of the place
 * @param step id of the present step
 * @param parties every unit that has or had a part, in the order they joined
 * @param clocks every clock that runs or ran, in the order they started
 * @param history what happened, oldest first
 */
public record Run(
        Procedure procedure, String step, List<Party> parties, List<RunningClock> clocks, List<Happening> history) {

    public Run {
        parties = List.copyOf(parties);
        clocks = List.copyOf(clocks);
        history = List.copyOf(history);
    }

    /** A new matter in the procedure's first step. */
    public static Run begin(Procedure procedure) {
        var start = procedure.steps().stream()
                .filter(step -> step.kind() == Step.Kind.START)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(procedure.id() + " has no start step"));
        return new Run(procedure, start.id(), List.of(), List.of(), List.of());
    }

    /**
     * The run a history leads to. Facts are not judged again: what happened under earlier rules stays as it happened,
     * and an event the procedure no longer knows is kept without effect.
     */
    public static Run replay(Procedure procedure, List<Happening> history, WorkCalendar calendar) {
        var run = begin(procedure);
        for (var happening : history) {
            run = Application.effect(run, happening, calendar);
        }
        return run;
    }

    /** What comes of a happening: the run moved, or a refusal with its words and basis. */
    public Outcome apply(Happening happening, WorkCalendar calendar) {
        return Application.judge(this, happening, calendar);
    }

    /** What this actor may do now; conditions on what an event carries are not asked yet. For buttons. */
    public List<Event> offered(Actor actor, LocalDate today) {
        var offered = new ArrayList<Event>();
        for (var event : procedure.events()) {
            if (Application.isOffered(this, event, actor, today)) {
                offered.add(event);
            }
        }
        return List.copyOf(offered);
    }

    /** What would be this actor's to do in this step, were it not for a condition; with that condition, for the page. */
    public List<Withheld> withheld(Actor actor, LocalDate today) {
        return procedure.events().stream()
                .flatMap(event -> Application.withheld(this, event, actor, today).stream())
                .toList();
    }

    /** Every open clock counted anew, after a holiday notice came or was withdrawn. */
    public Run recount(WorkCalendar calendar) {
        return withClocks(clocks.stream()
                .map(clock -> Recounting.of(procedure, clock, calendar))
                .toList());
    }

    /**
     * The last happening of an event moved to another day, and the open clocks it triggered with it (a session is
     * postponed: its T-20 days move too). The history keeps the new day; the old one is the journal's to tell.
     */
    public Run withTriggerMoved(String event, LocalDate newDate, WorkCalendar calendar) {
        return Recounting.triggerMoved(this, event, newDate, calendar);
    }

    /** Open clocks whose date differs from an earlier state of this run: what a recount moved. */
    public List<RunningClock> movedSince(Run before) {
        return clocks.stream()
                .filter(RunningClock::open)
                .filter(clock -> before.clocks.stream()
                        .anyMatch(old -> old.open() && old.isSameRunOf(clock) && !old.sameDate(clock)))
                .toList();
    }

    /** The present step. */
    public Step currentStep() {
        return procedure.step(step).orElseThrow(() -> new IllegalStateException(procedure.id() + " has no " + step));
    }

    /** The matter reached its purpose or stopped before it. */
    public boolean ended() {
        return switch (currentStep().kind()) {
            case START, OPEN -> false;
            case END, STOPPED -> true;
        };
    }

    /** Units that have a part now. */
    public List<Party> activeParties() {
        return parties.stream().filter(Party::active).toList();
    }

    /** The part this unit has now. */
    public Optional<Party> holder(@Nullable String unit) {
        for (var party : parties) {
            if (party.active() && party.unit().equals(unit)) {
                return Optional.of(party);
            }
        }
        return Optional.empty();
    }

    /** Clocks that run or stand still. */
    public List<RunningClock> openClocks() {
        return clocks.stream().filter(RunningClock::open).toList();
    }

    /** Open duties past their date. */
    public List<RunningClock> overdue(LocalDate today) {
        return clocks.stream().filter(clock -> clock.overdue(today)).toList();
    }

    /** The most urgent lamp of its clocks. */
    public Lamp lamp(LocalDate today, int yellowDays, WorkCalendar calendar) {
        return clocks.stream()
                .map(clock -> clock.lamp(today, yellowDays, calendar))
                .reduce(Lamp.GREY, Lamp::or);
    }

    private Run withClocks(List<RunningClock> newClocks) {
        return new Run(procedure, step, parties, newClocks, history);
    }
}

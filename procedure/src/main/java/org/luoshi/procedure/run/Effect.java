package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Step;

/**
 * What one event does to a run. In this order: rights past their date lapse; units leave and join; clocks stop, fall away
 * with what they waited for, are superseded, suspended, resumed; new clocks start; the step changes; what nobody waits for
 * there falls away, at the end of the matter everything; clocks bound to the new step start.
 */
final class Effect {
    private final Run run;
    private final Event event;
    private final Happening happening;
    private final WorkCalendar calendar;
    private final LocalDate day;
    private final @Nullable String party;
    private final Joining joining;
    private final List<RunningClock> clocks;
    private final List<RunningClock> started = new ArrayList<>();
    private final List<RunningClock> ended = new ArrayList<>();
    private final Situation.After weighed;
    private final String step;

    Effect(Run run, Event event, Happening happening, WorkCalendar calendar) {
        this.run = run;
        this.event = event;
        this.happening = happening;
        this.calendar = calendar;
        this.day = happening.day();
        this.party = happening.party(event);
        this.joining = Joining.of(run, event, happening);
        this.clocks = new ArrayList<>(run.clocks());
        lapse();
        stop();
        takeBack();
        supersedeOfThoseWhoLeft();
        suspend();
        resume();
        start(clock -> clock.startsIn() == null);
        this.weighed = new Situation.After(joining.parties(), List.copyOf(clocks));
        this.step = nextStep();
        fallAway();
        start(clock -> !ends() && step.equals(clock.startsIn()));
    }

    /** A run that keeps a happening its procedure no longer knows. */
    static Run remembered(Run run, Happening happening) {
        return new Run(run.procedure(), run.step(), run.parties(), run.clocks(), and(run.history(), happening));
    }

    Run run() {
        return new Run(run.procedure(), step, joining.parties(), clocks, and(run.history(), happening));
    }

    /** What conditions are weighed on: before anything falls away, so that what is still owed at the end is seen. */
    Situation.After weighed() {
        return weighed;
    }

    private Situation.After after() {
        return new Situation.After(joining.parties(), clocks);
    }

    Outcome moved() {
        var told = new Telling(event, party, joining).told();
        return new Outcome.Moved(run(), run.step(), step, started, ended, told);
    }

    private void lapse() {
        each(
                clock -> clock.state() == RunningClock.State.RUNNING && clock.lapsedBy(day),
                clock -> clock.ended(RunningClock.State.LAPSED, clock.due() == null ? day : clock.due()));
    }

    private void stop() {
        each(
                clock -> definition(clock).stopsOn().contains(event.id()) && clock.concerns(party),
                clock -> (clock.suspendedOn() == null ? clock : recounted(clock.resumed(day)))
                        .ended(RunningClock.State.STOPPED, day));
    }

    private void takeBack() {
        each(
                clock -> isTakenBack(definition(clock)) && clock.concerns(party),
                clock -> clock.ended(RunningClock.State.FELL_AWAY, day));
    }

    private boolean isTakenBack(Clock clock) {
        var condition = clock.fallsAwayOn().get(event.id());
        return condition != null
                && new Situation(run, event, day, party, happening.carried(), after()).decide(condition) == Truth.YES;
    }

    private void supersedeOfThoseWhoLeft() {
        each(
                clock -> joining.left().stream().anyMatch(left -> left.unit().equals(clock.party())),
                clock -> clock.ended(RunningClock.State.SUPERSEDED, day));
    }

    private void suspend() {
        each(
                clock -> clock.state() == RunningClock.State.RUNNING
                        && definition(clock).suspendsOn().contains(event.id())
                        && clock.concerns(party),
                clock -> clock.suspended(day));
    }

    private void resume() {
        each(
                clock -> clock.state() == RunningClock.State.SUSPENDED
                        && definition(clock).resumesOn().contains(event.id())
                        && clock.concerns(party),
                clock -> recounted(clock.resumed(day)));
    }

    private void fallAway() {
        each(
                clock -> ends()
                        || (!step.equals(run.step())
                                && definition(clock).endsIn().contains(step)),
                clock -> clock.ended(RunningClock.State.FELL_AWAY, day));
    }

    private boolean ends() {
        var kind = run.procedure().step(step).map(Step::kind).orElse(Step.Kind.OPEN);
        return kind == Step.Kind.END || kind == Step.Kind.STOPPED;
    }

    private void start(Predicate<Clock> bound) {
        for (var clock : run.procedure().clocks()) {
            if (clock.startsOn().contains(event.id()) && bound.test(clock)) {
                new Starting(run, event, happening, calendar, joining, after())
                        .of(clock)
                        .forEach(this::begin);
            }
        }
    }

    /** A limit that begins anew supersedes the one that ran; an extension prolongs it. */
    private void begin(Starting.Begun begun) {
        var clock = begun.clock();
        each(c -> c.sameAs(clock.clock(), clock.party()), c -> c.ended(RunningClock.State.SUPERSEDED, day));
        if (begun.prolonged() != null) {
            each(begun.prolonged()::equals, c -> c.ended(RunningClock.State.EXTENDED, day));
        }
        clocks.add(clock);
        started.add(clock);
    }

    private String nextStep() {
        var situation = situation();
        return event.branches().stream()
                .filter(branch -> branch.guard() == null || situation.decide(branch.guard()) == Truth.YES)
                .map(Event.Branch::to)
                .findFirst()
                .orElse(run.step());
    }

    private Situation situation() {
        return new Situation(run, event, day, party, happening.carried(), weighed);
    }

    /** Changes each open clock that matches; those that are no longer open count as ended by this event. */
    private void each(Predicate<RunningClock> matches, UnaryOperator<RunningClock> change) {
        clocks.replaceAll(clock -> {
            if (!clock.open() || !matches.test(clock)) {
                return clock;
            }
            var changed = change.apply(clock);
            if (!changed.open()) {
                started.remove(clock);
                ended.add(changed);
            }
            return changed;
        });
    }

    private Clock definition(RunningClock clock) {
        return Recounting.definition(run.procedure(), clock);
    }

    private RunningClock recounted(RunningClock clock) {
        return Recounting.of(run.procedure(), clock, calendar);
    }

    /** The open clock of this name for this unit, or for the matter as a whole. */
    static Optional<RunningClock> running(List<RunningClock> clocks, String id, @Nullable String party) {
        return clocks.stream()
                .filter(clock -> clock.open() && clock.clock().equals(id) && clock.concerns(party))
                .findFirst();
    }

    private static List<Happening> and(List<Happening> history, Happening happening) {
        var all = new ArrayList<>(history);
        all.add(happening);
        return all;
    }
}

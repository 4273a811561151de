package org.luoshi.procedure.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;

/** One matter on its way: who could act is asked, one is chosen, a day is chosen, it is done or refused. */
public final class Walk {
    /** Once in so many times nobody acts until the next date has passed. */
    private static final int WAITS = 12;

    private final Town town;
    private final WorkCalendar calendar;
    private final SettableDate date;
    private final Cast cast;
    private final SplittableRandom random;
    private final List<Tried> path = new ArrayList<>();
    private Run run;
    private int refused;

    Walk(Town town, WorkCalendar calendar, SettableDate date, SplittableRandom random) {
        this.run = Run.begin(town.procedure());
        this.town = town;
        this.calendar = calendar;
        this.date = date;
        this.cast = new Cast(town.habits(), random);
        this.random = random;
    }

    private record Possible(Actor actor, Event event, int weight) {}

    /** Where the matter stands. */
    public Run run() {
        return run;
    }

    /** Everything done and refused, one line each. */
    public String path() {
        return path.stream().map(Tried::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    int actions() {
        return path.size();
    }

    int refused() {
        return refused;
    }

    /** One thing somebody does, now and then after everybody let a date pass. */
    void act() {
        if (random.nextInt(WAITS) == 0) {
            letADatePass();
        }
        var next = choose();
        date.set(day(next));
        var today = date.today();
        var happening = new Happening(
                next.event().id(),
                next.actor(),
                today.atTime(8 + random.nextInt(10), random.nextInt(60)),
                new Form(run, next.event(), next.actor(), today, cast, random).filled());
        var outcome = run.apply(happening, calendar);
        path.add(new Tried(happening, outcome));
        switch (outcome) {
            case Outcome.Moved moved -> run = moved.run();
            case Outcome.Refused _ -> {
                refused++;
                acceptsLate(happening);
            }
        }
    }

    private void letADatePass() {
        run.openClocks().stream()
                .map(RunningClock::due)
                .filter(due -> due != null && !due.isBefore(date.today()))
                .min(Comparator.naturalOrder())
                .ifPresent(due -> date.set(due.plusDays(1)));
    }

    private Possible choose() {
        var all = new ArrayList<Possible>();
        int sum = 0;
        for (var actor : town.around(run)) {
            for (var event : run.offered(actor, date.today())) {
                var possible = new Possible(actor, event, town.weight(event, run));
                all.add(possible);
                sum += possible.weight();
            }
        }
        if (sum == 0) {
            throw new Invariants.Broken("nobody can do anything: the matter is lost in " + run.step());
        }
        int at = random.nextInt(sum);
        for (var possible : all) {
            at -= possible.weight();
            if (at < 0) {
                return possible;
            }
        }
        throw new AssertionError("weights of " + run.step());
    }

    /** In time by the clock it answers, or late; without a clock, some days later. */
    private LocalDate day(Possible next) {
        var today = date.today();
        var due = answered(next).map(RunningClock::due).orElse(null);
        if (due == null) {
            return today.plusDays(random.nextInt(8));
        }
        if (cast.isLate(next.actor())) {
            return (due.isAfter(today) ? due : today).plusDays(1L + random.nextInt(30));
        }
        return today.plusDays(random.nextLong(1 + Math.max(0, ChronoUnit.DAYS.between(today, due))));
    }

    /** The first dated clock this event would stop for this actor. */
    private Optional<RunningClock> answered(Possible next) {
        return run.openClocks().stream()
                .filter(clock -> clock.due() != null && town.stops(next.event(), clock))
                .filter(clock -> clock.party() == null
                        || next.actor().unit() == null
                        || clock.party().equals(next.actor().unit()))
                .findFirst();
    }

    /** What would have been accepted on its last day must be accepted later too: lateness is recorded, not refused. */
    private void acceptsLate(Happening late) {
        var event = run.procedure().event(late.event()).orElseThrow();
        for (var clock : run.overdue(late.day())) {
            var due = clock.due();
            if (due == null || !town.stops(event, clock)) {
                continue;
            }
            var inTime = new Happening(late.event(), late.actor(), due.atTime(17, 0), late.carried());
            if (run.apply(inTime, calendar) instanceof Outcome.Moved) {
                throw new Invariants.Broken("a late answer is refused: " + late.event() + ", due " + due);
            }
        }
    }

    /** What was tried, and what came of it. */
    private record Tried(Happening happening, Outcome outcome) {
        @Override
        public String toString() {
            var unit = happening.actor().unit();
            return "  %s %s by %s%s: %s"
                    .formatted(
                            happening.day(),
                            happening.event(),
                            String.join("+", happening.actor().roles()),
                            unit == null ? "" : "/" + unit,
                            switch (outcome) {
                                case Outcome.Moved moved -> moved.from() + " → " + moved.to();
                                case Outcome.Refused(var refusal) ->
                                    "refused: " + refusal.words().en();
                            });
        }
    }
}

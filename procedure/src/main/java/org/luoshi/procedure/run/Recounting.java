package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.procedure.clock.Deadlines;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;

/** Counts open clocks anew: under another calendar, after a suspension, or from a trigger that moved. */
final class Recounting {
    private Recounting() {}

    static Clock definition(Procedure procedure, RunningClock clock) {
        return procedure
                .clock(clock.clock())
                .orElseThrow(() -> new IllegalStateException(procedure.id() + " has no clock " + clock.clock()));
    }

    /** The clock with its date counted anew; one that ended, or whose limit is in hours, stays as it is. */
    static RunningClock of(Procedure procedure, RunningClock clock, WorkCalendar calendar) {
        if (!clock.open() || clock.moment() != null) {
            return clock;
        }
        var terms = new Deadlines.Terms(clock.localDate(), clock.pauses());
        return Deadlines.due(definition(procedure, clock), clock.trigger(), calendar, terms)
                .map(clock::counted)
                .orElse(clock);
    }

    static Run triggerMoved(Run run, String event, LocalDate newDate, WorkCalendar calendar) {
        var index = lastIndexOf(run, event);
        if (index < 0) {
            return run;
        }
        var fields = run.procedure()
                .event(event)
                .map(e -> triggerFields(run.procedure(), e))
                .orElse(Set.of());
        var old = run.history().get(index);
        var history = new ArrayList<>(run.history());
        history.set(index, fields.isEmpty() ? old.movedTo(newDate) : withDates(old, fields, newDate));
        var days = oldDays(old, fields);
        var moved = newDate.atTime(old.at().toLocalTime());
        var clocks = run.clocks().stream()
                .map(clock -> clock.open() && clock.triggerEvent().equals(event) && days.contains(clock.trigger())
                        ? moved(run.procedure(), clock, moved, calendar)
                        : clock)
                .toList();
        return new Run(run.procedure(), run.step(), run.parties(), clocks, history);
    }

    private static RunningClock moved(
            Procedure procedure, RunningClock clock, LocalDateTime trigger, WorkCalendar calendar) {
        var terms = new Deadlines.Terms(clock.localDate(), clock.pauses());
        return Deadlines.due(definition(procedure, clock), trigger, calendar, terms)
                .map(clock.triggeredOn(trigger.toLocalDate())::counted)
                .orElse(clock);
    }

    private static int lastIndexOf(Run run, String event) {
        for (int i = run.history().size() - 1; i >= 0; i--) {
            if (run.history().get(i).event().equals(event)) {
                return i;
            }
        }
        return -1;
    }

    /** Date fields of an event that clocks count from. */
    private static Set<String> triggerFields(Procedure procedure, Event event) {
        return procedure.clocks().stream()
                .map(clock -> clock.countsFrom().get(event.id()))
                .filter(source -> source != null && Starting.isDateOf(event, source))
                .collect(Collectors.toSet());
    }

    private static List<LocalDate> oldDays(Happening happening, Set<String> fields) {
        return fields.isEmpty()
                ? List.of(happening.day())
                : fields.stream()
                        .map(field -> happening.carried().get(field))
                        .filter(Value.Day.class::isInstance)
                        .map(value -> ((Value.Day) value).date())
                        .toList();
    }

    private static Happening withDates(Happening happening, Set<String> fields, LocalDate day) {
        var carried = new HashMap<>(happening.carried());
        fields.forEach(field -> carried.put(field, new Value.Day(day)));
        return new Happening(happening.event(), happening.actor(), happening.at(), carried);
    }
}

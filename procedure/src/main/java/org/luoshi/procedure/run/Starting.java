package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Deadlines;
import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;

/** Starts a clock: for whom, from which day, by the rule in force on that day. */
record Starting(
        Run run, Event event, Happening happening, WorkCalendar calendar, Joining joining, Situation.After after) {

    /** A clock that begins, and the one it prolongs. */
    record Begun(RunningClock clock, @Nullable RunningClock prolonged) {}

    private record Holder(@Nullable String party, String holder) {}

    private record Trigger(String event, LocalDateTime at) {}

    /** None when the place has no rule for it on the day of its trigger. */
    List<Begun> of(Clock clock) {
        return holders(clock)
                .filter(holder -> isWanted(clock, holder))
                .flatMap(holder -> begin(clock, holder).stream())
                .toList();
    }

    private Stream<Holder> holders(Clock clock) {
        return switch (clock.holder()) {
            case Clock.Holder.ByRole(String role) ->
                Stream.of(new Holder(clock.perParty() ? happening.party(event) : null, role));
            case Clock.Holder.ByPart(Set<String> parts) ->
                units(clock).filter(party -> parts.contains(party.part())).map(p -> new Holder(p.unit(), p.part()));
        };
    }

    private boolean isWanted(Clock clock, Holder holder) {
        return clock.startsWhen() == null
                || new Situation(run, event, happening.day(), holder.party(), happening.carried(), after)
                                .decide(clock.startsWhen())
                        == Truth.YES;
    }

    /** The unit the event is about, or those it brought in, or everyone with a part. */
    private Stream<Party> units(Clock clock) {
        if (event.adds() != null) {
            return joining.joined().stream();
        }
        var active = joining.parties().stream().filter(Party::active);
        return clock.forEventParty() ? active.filter(p -> p.unit().equals(happening.party(event))) : active;
    }

    private Optional<Begun> begin(Clock clock, Holder holder) {
        var prolonged = clock.extendsClock() == null
                ? Optional.<RunningClock>empty()
                : Effect.running(after.clocks(), clock.extendsClock(), holder.party());
        if (clock.extendsClock() != null && prolonged.isEmpty()) {
            return Optional.empty();
        }
        var trigger = prolonged
                .map(base -> new Trigger(
                        base.triggerEvent(),
                        base.trigger().atTime(happening.at().toLocalTime())))
                .orElseGet(() -> trigger(clock));
        var terms = new Deadlines.Terms(
                localDate(clock, holder.party()),
                prolonged.map(RunningClock::pauses).orElse(List.of()));
        return Deadlines.due(clock, trigger.at(), calendar, terms)
                .map(due -> new Begun(
                        running(clock, holder, trigger, due, terms, prolonged.orElse(null)), prolonged.orElse(null)));
    }

    /** A date the event carries, the last date of an earlier event, or the event's own. */
    private Trigger trigger(Clock clock) {
        var own = new Trigger(event.id(), happening.at());
        var source = clock.countsFrom().get(event.id());
        if (source == null) {
            return own;
        }
        if (isDateOf(event, source)) {
            return happening.carried().get(source) instanceof Value.Day(LocalDate date)
                    ? new Trigger(event.id(), date.atTime(happening.at().toLocalTime()))
                    : own;
        }
        return run.history().reversed().stream()
                .filter(past -> past.event().equals(source))
                .findFirst()
                .map(past -> new Trigger(source, past.at()))
                .orElse(own);
    }

    static boolean isDateOf(Event event, String source) {
        return event.carries().stream().anyMatch(field -> field.id().equals(source) && field.type() == Field.Type.DATE);
    }

    /** The date this event carries, or the one the last event about the unit, or about all, carried: the day promised. */
    private @Nullable LocalDate localDate(Clock clock, @Nullable String party) {
        var field = clock.localDate();
        if (field == null) {
            return null;
        }
        if (isDateOf(event, field)) {
            return date(happening, field);
        }
        for (var past : run.history().reversed()) {
            var definition = run.procedure().event(past.event());
            if (definition.isPresent()
                    && isDateOf(definition.get(), field)
                    && speaksTo(party, past.party(definition.get()))) {
                return date(past, field);
            }
        }
        return null;
    }

    /** An event about no unit, such as the assignment of the whole, speaks to all of them. */
    private static boolean speaksTo(@Nullable String party, @Nullable String about) {
        return about == null || about.equals(party);
    }

    private static @Nullable LocalDate date(Happening happening, String field) {
        return happening.carried().get(field) instanceof Value.Day(LocalDate date) ? date : null;
    }

    private static RunningClock running(
            Clock clock,
            Holder holder,
            Trigger trigger,
            Due due,
            Deadlines.Terms terms,
            @Nullable RunningClock prolonged) {
        return new RunningClock(
                clock.id(),
                holder.party(),
                holder.holder(),
                trigger.event(),
                due.trigger(),
                due.amount(),
                due.date(),
                due.moment(),
                prolonged == null ? null : prolonged.due(),
                due.provisional(),
                due.basis(),
                due.explanation(),
                clock.window(),
                RunningClock.State.RUNNING,
                null,
                null,
                terms.pauses(),
                terms.localDate());
    }
}

package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Guard;

/**
 * What a guard is decided from: the run as it stands, the event at hand, and what it carries and changes, if known.
 *
 * @param event the event at hand
 * @param party the unit it is about; null for the whole matter, or when it is not known yet
 * @param carried null when it is not known yet
 * @param after parties and clocks once the event has had its effect; null when not known yet
 */
record Situation(
        Run run,
        Event event,
        LocalDate today,
        @Nullable String party,
        @Nullable Map<String, Value> carried,
        @Nullable After after) {

    /** Parties and clocks once an event has had its effect. */
    record After(List<Party> parties, List<RunningClock> clocks) {}

    Truth decide(Guard guard) {
        return switch (guard) {
            case Guard.At(var steps) -> Truth.of(steps.contains(run.step()));
            case Guard.Running(String clock) -> ofParty(open(clock));
            case Guard.NotRunning(String clock) -> ofParty(open(clock)).not();
            case Guard.NoneRunning(var clocks) ->
                after == null
                        ? Truth.OPEN
                        : Truth.of(after.clocks.stream().noneMatch(c -> c.open() && clocks.contains(c.clock())));
            case Guard.Overdue(String clock) -> ofParty(c -> c.clock().equals(clock) && c.overdue(today));
            case Guard.InTime(String clock) ->
                ofParty(c -> c.open() && c.clock().equals(clock) && c.due() != null && !isPast(c));
            case Guard.Lapsed(String clock) -> ofParty(c -> c.clock().equals(clock) && c.lapsedBy(today));
            case Guard.HasPart(var parts) ->
                after == null
                        ? Truth.OPEN
                        : Truth.of(after.parties.stream().anyMatch(p -> p.active() && parts.contains(p.part())));
            case Guard.Happened(String id, int times) -> Truth.of(times(id) >= times);
            case Guard.HappenedSince(String id, var since) -> Truth.of(last(Set.of(id)) > last(since));
            case Guard.HappenedForParty(String id) -> happenedForParty(id);
            case Guard.NotHappened(String id) -> Truth.of(times(id) == 0);
            case Guard.Carries(String field, var values) ->
                carried == null ? Truth.OPEN : Truth.of(carries(carried, field, values));
            case Guard.Filled(String field) -> carried == null ? Truth.OPEN : Truth.of(fills(carried.get(field)));
            case Guard.CarriedBefore(String field, var values) ->
                Truth.of(run.history().stream().anyMatch(h -> carries(h.carried(), field, values)));
            case Guard.CarriedLast(String field, var values) ->
                Truth.of(lastCarried(field).anyMatch(values::contains));
            case Guard.Not(Guard inner) -> decide(inner).not();
            case Guard.All(var guards) -> Truth.all(guards, this::decide);
            case Guard.AnyOf(var guards) -> Truth.any(guards, this::decide);
        };
    }

    /** Where in the history one of these events happened last; before its beginning when never. */
    private int last(Set<String> events) {
        for (int i = run.history().size() - 1; i >= 0; i--) {
            if (events.contains(run.history().get(i).event())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fills(@Nullable Value value) {
        return value != null && !FieldChecks.isEmpty(value);
    }

    /** The last value of a field for the party, or for each unit that carried it and still has a part. */
    private Stream<String> lastCarried(String field) {
        var last = new HashMap<@Nullable String, String>();
        for (var past : run.history()) {
            var value = past.carried().get(field);
            var by = partyOf(past);
            if (value != null && (by == null || run.holder(by).isPresent())) {
                last.put(by, value.plain());
            }
        }
        return party == null ? last.values().stream() : Stream.ofNullable(last.get(party));
    }

    private @Nullable String partyOf(Happening past) {
        return run.procedure().event(past.event()).map(past::party).orElse(null);
    }

    private boolean isPast(RunningClock clock) {
        return clock.overdue(today) || clock.lapsedBy(today);
    }

    private static Predicate<RunningClock> open(String clock) {
        return c -> c.open() && c.clock().equals(clock);
    }

    /** A unit still to be named could be any: open if it is so for some. */
    private Truth ofParty(Predicate<RunningClock> wanted) {
        var forAnybody = false;
        for (var clock : run.clocks()) {
            if (wanted.test(clock)) {
                forAnybody = true;
                if (!partyIsOpen() && clock.concerns(party)) {
                    return Truth.YES;
                }
            }
        }
        return forAnybody && partyIsOpen() ? Truth.OPEN : Truth.NO;
    }

    private Truth happenedForParty(String id) {
        if (partyIsOpen()) {
            return times(id) == 0 ? Truth.NO : Truth.OPEN;
        }
        return Truth.of(run.history().stream().anyMatch(h -> h.event().equals(id) && isForParty(h)));
    }

    private boolean isForParty(Happening past) {
        return party == null || party.equals(partyOf(past));
    }

    private boolean partyIsOpen() {
        return event.party() == Event.Party.CARRIED && party == null;
    }

    private long times(String id) {
        return run.history().stream().filter(h -> h.event().equals(id)).count();
    }

    private static boolean carries(Map<String, Value> carried, String field, List<String> values) {
        var value = carried.get(field);
        return value != null && values.contains(value.plain());
    }
}

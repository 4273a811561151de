package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.ClockRule;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;

/** A procedure sketched in Java for tests of one rule at a time: {@code sketch().step("draft", START).event(…)}. */
final class Sketch {
    private final List<Step> steps = new ArrayList<>();
    private final List<EventSketch> events = new ArrayList<>();
    private final List<ClockSketch> clocks = new ArrayList<>();

    static Words words(String id) {
        return new Words(id, id);
    }

    Sketch step(String id, Step.Kind kind) {
        steps.add(new Step(id, words(id), kind, false));
        return this;
    }

    EventSketch event(String id, String... from) {
        var event = new EventSketch(id, Set.of(from));
        events.add(event);
        return event;
    }

    ClockSketch clock(String id, String... startsOn) {
        var clock = new ClockSketch(id, Set.of(startsOn));
        clocks.add(clock);
        return clock;
    }

    Procedure procedure() {
        return new Procedure(
                "sketch",
                words("sketch"),
                "national",
                names("office", "handler", "deputy"),
                names("lead", "co"),
                steps,
                events.stream().map(EventSketch::made).toList(),
                clocks.stream().map(ClockSketch::made).toList(),
                Map.of(),
                List.of(),
                null);
    }

    private static Map<String, Words> names(String... ids) {
        return Arrays.stream(ids).collect(Collectors.toMap(id -> id, Sketch::words, (a, b) -> a, LinkedHashMap::new));
    }

    static Field field(String id, Field.Type type, boolean required) {
        return new Field(id, words(id), type, required, List.of(), List.of(), 0);
    }

    static final class EventSketch {
        private final String id;
        private final Set<String> from;
        private final List<Event.Branch> branches = new ArrayList<>();
        private final List<Permit> permits = new ArrayList<>();
        private final List<Event.Condition> when = new ArrayList<>();
        private final List<Field> carries = new ArrayList<>();
        private final List<Permit> notifies = new ArrayList<>();
        private Event.Party party = Event.Party.NONE;
        private @Nullable String adds;
        private Event.Releases releases = Event.Releases.NONE;

        EventSketch(String id, Set<String> from) {
            this.id = id;
            this.from = from;
        }

        EventSketch to(String step) {
            branches.add(new Event.Branch(step, null));
            return this;
        }

        EventSketch to(String step, Guard guard) {
            branches.add(new Event.Branch(step, guard));
            return this;
        }

        EventSketch by(String role, String relation) {
            permits.add(new Permit(role, relation));
            return this;
        }

        EventSketch by(String role) {
            return by(role, Permit.ANY);
        }

        EventSketch when(Guard guard, String refusal) {
            when.add(new Event.Condition(guard, words(refusal), null));
            return this;
        }

        EventSketch carries(Field field) {
            carries.add(field);
            return this;
        }

        EventSketch required(String field, Field.Type type) {
            return carries(field(field, type, true));
        }

        EventSketch optional(String field, Field.Type type) {
            return carries(field(field, type, false));
        }

        EventSketch about(Event.Party whom) {
            party = whom;
            return this;
        }

        EventSketch adds(String field) {
            adds = field;
            return required(field, Field.Type.UNITS);
        }

        EventSketch releases(Event.Releases whom) {
            releases = whom;
            return this;
        }

        EventSketch tells(String role, String relation) {
            notifies.add(new Permit(role, relation));
            return this;
        }

        private Event made() {
            return new Event(
                    id, words(id), from, branches, permits, when, carries, party, adds, releases, notifies, List.of());
        }
    }

    static final class ClockSketch {
        private final String id;
        private final Set<String> startsOn;
        private Clock.Holder holder = new Clock.Holder.ByRole("office");
        private @Nullable Guard startsWhen;
        private @Nullable String startsIn;
        private Set<String> endsIn = Set.of();
        private Map<String, Guard> fallsAwayOn = Map.of();
        private Set<String> stopsOn = Set.of();
        private Set<String> suspendsOn = Set.of();
        private Set<String> resumesOn = Set.of();
        private Map<String, String> countsFrom = Map.of();
        private @Nullable String prolongs;
        private @Nullable String localDate;
        private boolean perParty;
        private boolean forEventParty;
        private boolean window;
        private final List<ClockRule> rules = new ArrayList<>();

        ClockSketch(String id, Set<String> startsOn) {
            this.id = id;
            this.startsOn = startsOn;
        }

        ClockSketch heldBy(String role) {
            holder = new Clock.Holder.ByRole(role);
            return this;
        }

        ClockSketch heldByParts(String... parts) {
            holder = new Clock.Holder.ByPart(Set.of(parts));
            return this;
        }

        ClockSketch startsWhen(Guard guard) {
            startsWhen = guard;
            return this;
        }

        ClockSketch startsIn(String step) {
            startsIn = step;
            return this;
        }

        ClockSketch endsIn(String... steps) {
            endsIn = Set.of(steps);
            return this;
        }

        ClockSketch fallsAwayOn(String event, Guard guard) {
            fallsAwayOn = Map.of(event, guard);
            return this;
        }

        ClockSketch stopsOn(String... ids) {
            stopsOn = Set.of(ids);
            return this;
        }

        ClockSketch suspended(String on, String until) {
            suspendsOn = Set.of(on);
            resumesOn = Set.of(until);
            return this;
        }

        ClockSketch countsFrom(String event, String source) {
            countsFrom = Map.of(event, source);
            return this;
        }

        ClockSketch prolongs(String clock) {
            prolongs = clock;
            return this;
        }

        ClockSketch localDate(String field) {
            localDate = field;
            return this;
        }

        ClockSketch perParty() {
            perParty = true;
            return this;
        }

        ClockSketch forEventParty() {
            forEventParty = true;
            return this;
        }

        ClockSketch window() {
            window = true;
            return this;
        }

        ClockSketch promptly() {
            return rule(new Amount.Promptly(), ClockRule.Direction.AFTER, "2015-08-29", null);
        }

        ClockSketch of(int count, Amount.Unit unit) {
            return rule(new Amount.Counted(count, unit), ClockRule.Direction.AFTER, "2015-08-29", null);
        }

        ClockSketch before(int count, Amount.Unit unit) {
            return rule(new Amount.Counted(count, unit), ClockRule.Direction.BEFORE, "2015-08-29", null);
        }

        ClockSketch rule(Amount amount, ClockRule.Direction direction, String from, @Nullable String until) {
            rules.add(new ClockRule(
                    amount,
                    new ClockRule.Trigger("trigger", words("trigger")),
                    direction,
                    new Basis("例法", LocalDate.parse(from), "1"),
                    LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until),
                    null));
            return this;
        }

        private Clock made() {
            return new Clock(
                    id,
                    words(id),
                    holder,
                    startsOn,
                    startsWhen,
                    startsIn,
                    endsIn,
                    fallsAwayOn,
                    stopsOn,
                    suspendsOn,
                    resumesOn,
                    countsFrom,
                    prolongs,
                    localDate,
                    perParty,
                    forEventParty,
                    window,
                    false,
                    rules);
        }
    }
}

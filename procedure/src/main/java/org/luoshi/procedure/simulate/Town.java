package org.luoshi.procedure.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;

/** Everyone who takes part in a procedure, and what weighs how much, worked out once for all matters. */
final class Town {
    private static final int MOVES = 20;
    private static final int ANSWERS = 15;
    private static final int SAYS = 2;
    private static final int GIVES_UP = 1;

    private final Procedure procedure;
    private final Habits habits;
    private final List<Actor> standing = new ArrayList<>();
    private final Set<String> unitRoles = new LinkedHashSet<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, Set<String>> stops = new HashMap<>();

    Town(Procedure procedure, Habits habits) {
        this.procedure = procedure;
        this.habits = habits;
        var permits = new LinkedHashSet<Permit>();
        procedure.events().forEach(event -> permits.addAll(event.permits()));
        permits.forEach(this::enlist);
        procedure.events().forEach(this::weigh);
        procedure
                .clocks()
                .forEach(clock -> clock.stopsOn()
                        .forEach(event -> stops.computeIfAbsent(event, _ -> new HashSet<>())
                                .add(clock.id())));
    }

    private void enlist(Permit permit) {
        switch (permit.relation()) {
            case Permit.ANY -> standing.add(Actor.in(permit.role()));
            case Permit.OWNER -> standing.add(Actor.owning(permit.role()));
            default -> unitRoles.add(permit.role());
        }
    }

    private void weigh(Event event) {
        var known = habits.events().get(event.id());
        if (known != null) {
            weights.put(event.id(), known);
        } else if (!event.branches().isEmpty()) {
            var givesUp = event.branches().stream().allMatch(branch -> isStop(branch.to()));
            weights.put(event.id(), givesUp ? GIVES_UP : MOVES);
        }
    }

    private boolean isStop(String step) {
        return procedure.step(step).filter(s -> s.kind() == Step.Kind.STOPPED).isPresent();
    }

    Procedure procedure() {
        return procedure;
    }

    Habits habits() {
        return habits;
    }

    /** Everyone who might act in this run. */
    List<Actor> around(Run run) {
        var all = new ArrayList<>(standing);
        for (var party : run.activeParties()) {
            unitRoles.forEach(role -> all.add(Actor.of(role, party.unit())));
        }
        return all;
    }

    /** How likely this event is, among what could happen. */
    int weight(Event event, Run run) {
        @Nullable Integer known = weights.get(event.id());
        if (known != null) {
            return known;
        }
        for (var clock : run.clocks()) {
            if (clock.open() && stops(event, clock)) {
                return ANSWERS;
            }
        }
        return SAYS;
    }

    /** Whether this event is what the clock asks for. */
    boolean stops(Event event, RunningClock clock) {
        return stops.getOrDefault(event.id(), Set.of()).contains(clock.clock());
    }
}

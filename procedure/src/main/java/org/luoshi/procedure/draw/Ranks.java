package org.luoshi.procedure.draw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/**
 * Columns of the steps: each stands one to the right of the furthest step that leads to it. Ways that lead back to a
 * step already passed do not count.
 */
final class Ranks {
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> forward = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    private Ranks(Procedure procedure) {
        for (var step : procedure.steps()) {
            next.put(step.id(), leadsTo(procedure, step));
        }
        for (var step : procedure.steps()) {
            if (step.kind() == Step.Kind.START) {
                walk(step.id(), new HashSet<>());
            }
        }
        for (var step : procedure.steps()) {
            if (step.kind() == Step.Kind.START) {
                push(step.id(), 0);
            }
        }
    }

    static Map<String, Integer> of(Procedure procedure) {
        return new Ranks(procedure).ranks;
    }

    private static Set<String> leadsTo(Procedure procedure, Step step) {
        var to = new LinkedHashSet<String>();
        for (var event : procedure.events()) {
            if (event.from().contains(step.id())) {
                event.branches().stream().map(Event.Branch::to).forEach(to::add);
            }
        }
        return to;
    }

    /** Keeps the ways that do not lead back to a step on the path so far. */
    private void walk(String step, Set<String> path) {
        if (forward.containsKey(step)) {
            return;
        }
        var ways = new LinkedHashSet<String>();
        forward.put(step, ways);
        path.add(step);
        for (var to : next.getOrDefault(step, Set.of())) {
            if (!path.contains(to)) {
                ways.add(to);
                walk(to, path);
            }
        }
        path.remove(step);
    }

    private void push(String step, int rank) {
        if (ranks.getOrDefault(step, -1) >= rank) {
            return;
        }
        ranks.put(step, rank);
        forward.getOrDefault(step, Set.of()).forEach(to -> push(to, rank + 1));
    }
}

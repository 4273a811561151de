package org.luoshi.procedure.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Step.Kind;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Where;

/**
 * Looks at a procedure as a graph: every step can be reached and left, no path to a good end goes round a mandatory
 * step, no clock prolongs itself. A branch under a condition counts as a possible path.
 */
final class GraphCheck {
    private final List<Step> steps;
    private final List<Event> events;
    private final Map<String, Where> places;
    private final Faults faults;

    /** @param places where each step ({@code steps.x}) and clock ({@code clocks.x}) stands */
    GraphCheck(List<Step> steps, List<Event> events, Map<String, Where> places, Faults faults) {
        this.steps = steps;
        this.events = events;
        this.places = places;
        this.faults = faults;
    }

    void check(Where root) {
        for (var kind : List.of(Kind.START, Kind.END)) {
            if (steps.stream().noneMatch(step -> step.kind() == kind)) {
                var name = FieldReader.name(kind);
                faults.add(
                        root,
                        kind == Kind.START ? "没有开始步骤" : "没有结束步骤",
                        "there is no step of kind " + name,
                        "给一个步骤写kind: " + name,
                        "Give one step kind: " + name);
                return;
            }
        }
        reachable();
        waysOut();
        mandatory();
    }

    private void reachable() {
        var reached = reach(of(Kind.START), "");
        for (var step : steps) {
            if (!reached.contains(step.id())) {
                faults.add(
                        place(step),
                        "从开始到不了步骤“%s”".formatted(step.id()),
                        "step “%s” cannot be reached".formatted(step.id()),
                        "让一个事件的to指向它，或者删除它",
                        "Let an event lead to it, or delete it");
            }
        }
    }

    private void waysOut() {
        for (var step : steps) {
            var open = step.kind() == Kind.START || step.kind() == Kind.OPEN;
            var out = next(step.id()).stream().anyMatch(to -> !to.equals(step.id()));
            if (open && !out) {
                faults.add(
                        place(step),
                        "步骤“%s”没有出路".formatted(step.id()),
                        "there is no way out of step “%s”".formatted(step.id()),
                        "写一个从它出发的事件，或者写kind: end",
                        "Write an event leaving it, or kind: end");
            }
        }
    }

    private void mandatory() {
        for (var step : steps) {
            if (!step.mandatory() || step.kind() == Kind.START) {
                continue;
            }
            for (var end : of(Kind.END)) {
                if (end.equals(step.id())) {
                    continue;
                }
                var path = path(end, step.id());
                if (!path.isEmpty()) {
                    faults.add(
                            place(step),
                            "必经步骤“%s”可以绕过：%s".formatted(step.id(), String.join(" → ", path)),
                            "mandatory step “%s” can be skipped: %s".formatted(step.id(), String.join(" → ", path)),
                            "去掉这条路，或者去掉mandatory",
                            "Remove that path, or remove mandatory");
                }
            }
        }
    }

    /** A clock that prolongs itself, directly or through others. */
    void cycles(List<Clock> clocks) {
        var reported = new HashSet<String>();
        for (var clock : clocks) {
            var chain = new LinkedHashSet<String>();
            var at = clock;
            while (at != null && chain.add(at.id())) {
                at = extended(at, clocks);
            }
            if (at != null && at.id().equals(clock.id()) && reported.addAll(chain)) {
                var loop = String.join(" → ", chain) + " → " + clock.id();
                faults.add(
                        places.getOrDefault("clocks." + clock.id(), new Where("", 1, 1, ""))
                                .child("extends"),
                        "期限的extends成环：" + loop,
                        "extends runs in a circle: " + loop,
                        "去掉其中一个extends",
                        "Remove one of them");
            }
        }
    }

    private static @Nullable Clock extended(Clock clock, List<Clock> clocks) {
        return clocks.stream()
                .filter(other -> other.id().equals(clock.extendsClock()))
                .findFirst()
                .orElse(null);
    }

    private List<String> of(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::id).toList();
    }

    private Set<String> next(String step) {
        var next = new LinkedHashSet<String>();
        for (var event : events) {
            if (event.from().contains(step)) {
                event.branches().forEach(branch -> next.add(branch.to()));
            }
        }
        return next;
    }

    private Set<String> reach(List<String> starts, String without) {
        var reached = new LinkedHashSet<>(starts);
        var queue = new ArrayDeque<>(starts);
        while (!queue.isEmpty()) {
            for (var to : next(queue.remove())) {
                if (!to.equals(without) && reached.add(to)) {
                    queue.add(to);
                }
            }
        }
        return reached;
    }

    /** A shortest path from a start to {@code end} around {@code without}; empty when there is none. */
    private List<String> path(String end, String without) {
        var queue = new ArrayDeque<List<String>>();
        of(Kind.START).forEach(start -> queue.add(List.of(start)));
        var seen = new HashSet<String>();
        while (!queue.isEmpty()) {
            var path = queue.remove();
            if (path.getLast().equals(end)) {
                return path;
            }
            for (var to : next(path.getLast())) {
                if (!to.equals(without) && seen.add(to)) {
                    var longer = new ArrayList<>(path);
                    longer.add(to);
                    queue.add(longer);
                }
            }
        }
        return List.of();
    }

    private Where place(Step step) {
        return places.getOrDefault("steps." + step.id(), new Where("", 1, 1, "steps." + step.id()));
    }
}

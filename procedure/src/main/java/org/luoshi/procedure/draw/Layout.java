package org.luoshi.procedure.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/** Where everything stands: a column for each rank, boxes below each other, columns in the middle of the height. */
record Layout(List<Box> boxes, List<Way> ways, int width, int height) {
    static final int MARGIN = 28;
    private static final int TOP = 60;
    private static final int GAP_X = 96;
    private static final int GAP_Y = 22;

    static Layout of(Procedure procedure) {
        var ranks = Ranks.of(procedure);
        var columns = new TreeMap<Integer, List<Box>>();
        for (var step : procedure.steps()) {
            columns.computeIfAbsent(ranks.getOrDefault(step.id(), 0), _ -> new ArrayList<>())
                    .add(new Box(step, events(procedure, step), clocks(procedure, step), 0, 0));
        }
        int tallest = columns.values().stream().mapToInt(Layout::height).max().orElse(0);
        var boxes = new ArrayList<Box>();
        int x = MARGIN;
        for (var column : columns.values()) {
            int y = TOP + (tallest - height(column)) / 2;
            for (var box : column) {
                boxes.add(box.at(x, y));
                y += box.height() + GAP_Y;
            }
            x += column.stream().mapToInt(Box::width).max().orElse(0) + GAP_X;
        }
        return new Layout(boxes, ways(boxes, ranks), x - GAP_X + MARGIN, TOP + tallest + MARGIN);
    }

    private static int height(List<Box> column) {
        return column.stream().mapToInt(Box::height).sum() + (column.size() - 1) * GAP_Y;
    }

    private static List<Event> events(Procedure procedure, Step step) {
        return procedure.events().stream()
                .filter(event -> event.from().contains(step.id()))
                .toList();
    }

    /** Limits that begin with an event that leads here, or that happens here and may stay. */
    private static List<Clock> clocks(Procedure procedure, Step step) {
        return procedure.clocks().stream()
                .filter(clock -> clock.startsIn() == null
                        ? clock.startsOn().stream()
                                .flatMap(id -> procedure.event(id).stream())
                                .anyMatch(event -> reaches(event, step.id()))
                        : step.id().equals(clock.startsIn()))
                .toList();
    }

    /** Leads here for certain; an event that may change no step is told where it happens. */
    private static boolean reaches(Event event, String step) {
        return event.branches().stream().anyMatch(branch -> branch.guard() == null)
                ? event.branches().stream().anyMatch(branch -> branch.to().equals(step))
                : event.from().contains(step);
    }

    private static List<Way> ways(List<Box> boxes, Map<String, Integer> ranks) {
        var byStep = new HashMap<String, Box>();
        boxes.forEach(box -> byStep.put(box.step().id(), box));
        var ways = new ArrayList<Way>();
        for (var box : boxes) {
            for (var event : box.events()) {
                for (var branch : event.branches()) {
                    var to = byStep.get(branch.to());
                    if (to != null) {
                        ways.add(way(event, box, to, ranks));
                    }
                }
            }
        }
        return ways;
    }

    private static Way way(Event event, Box from, Box to, Map<String, Integer> ranks) {
        boolean back = ranks.getOrDefault(to.step().id(), 0)
                <= ranks.getOrDefault(from.step().id(), 0);
        return new Way(event.id(), from, from.rowY(event), to, back, to.step().kind() == Step.Kind.STOPPED);
    }
}

package org.luoshi.procedure.simulate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a simulated year was like; two runs with the same seed give equal reports. */
public record Report(
        long seed,
        int matters,
        int refused,
        int lateAnswers,
        SortedMap<String, Integer> events,
        SortedMap<String, Integer> endings,
        SortedMap<String, Integer> clocks) {

    /** How often an event happened. */
    public int times(String event) {
        return events.getOrDefault(event, 0);
    }

    /** Actions in all. */
    public int actions() {
        return events.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Adds matters up. */
    static final class Tally {
        private final Map<String, Integer> events = new TreeMap<>();
        private final Map<String, Integer> endings = new TreeMap<>();
        private final Map<String, Integer> clocks = new TreeMap<>();
        private int matters;
        private int refused;
        private int late;

        void add(Walk walk) {
            var run = walk.run();
            matters++;
            refused += walk.refused();
            endings.merge(run.step(), 1, Integer::sum);
            run.history().forEach(past -> events.merge(past.event(), 1, Integer::sum));
            for (var clock : run.clocks()) {
                clocks.merge(clock.state().name(), 1, Integer::sum);
                late += clock.lateDays() > 0 ? 1 : 0;
            }
        }

        Report report(long seed) {
            return new Report(
                    seed, matters, refused, late, new TreeMap<>(events), new TreeMap<>(endings), new TreeMap<>(clocks));
        }
    }
}

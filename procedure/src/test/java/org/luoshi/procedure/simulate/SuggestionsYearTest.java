package org.luoshi.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.run.RunningClock;

/**
 * Suggestions through a year in every place: some hundreds each, so that a test stays short. {@code
 * -Dsimulate.matters=10000} plays ten thousand in each, {@code -Dsimulate.seed=N} another year (docs/performance.md).
 */
class SuggestionsYearTest {
    private static final long SEED = Long.getLong("simulate.seed", 2025);
    private static final int MATTERS = Integer.getInteger("simulate.matters", 400);
    static final Habits HABITS = new Habits(
            Map.ofEntries(
                    Map.entry("request-return", 2),
                    Map.entry("request-extension", 3),
                    Map.entry("reply", 60),
                    Map.entry("reply-again", 60),
                    Map.entry("rate", 40),
                    Map.entry("conclude", 30)),
            Map.of("satisfied", 7, "basically-satisfied", 3, "A", 6, "B", 3),
            Map.of("satisfied", 1, "dissatisfied", 6));

    @Test
    void aYearOfSuggestionsLosesNoneInAnyPlace() {
        var loaded = (Procedures.Loaded) Procedures.load(Cases.PROCEDURES);
        var places = new TreeSet<>(loaded.profiles().keySet());
        System.out.printf("suggestions: seed %d, %d in each of %s%n", SEED, MATTERS, places);
        var happened = new TreeSet<String>();
        var clocks = new TreeSet<String>();
        for (var place : places) {
            var procedure = loaded.procedure("suggestions/handling", place).orElseThrow();
            var report = new Simulation(procedure, Shipped.calendar(), HABITS, SEED).year(2025, MATTERS);
            assertThat(report.matters()).isEqualTo(MATTERS);
            assertThat(report.lateAnswers()).as("late answers in " + place).isPositive();
            System.out.printf(
                    "%s: %d actions, %d refused, %d late, %s%n",
                    place, report.actions(), report.refused(), report.lateAnswers(), report.endings());
            happened.addAll(report.events().keySet());
            clocks.addAll(report.clocks().keySet());
        }
        var procedure = loaded.procedure("suggestions/handling", "national").orElseThrow();
        assertThat(happened)
                .as("every event happens to somebody")
                .containsExactlyInAnyOrderElementsOf(
                        procedure.events().stream().map(Event::id).toList());
        assertThat(clocks)
                .contains(
                        RunningClock.State.STOPPED.name(),
                        RunningClock.State.SUPERSEDED.name(),
                        RunningClock.State.EXTENDED.name(),
                        RunningClock.State.LAPSED.name());
    }
}

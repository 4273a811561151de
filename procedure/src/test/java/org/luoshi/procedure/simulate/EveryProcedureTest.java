package org.luoshi.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;

/** Every shipped procedure but the suggestions', which have a year of their own, is walked by people nobody knows. */
class EveryProcedureTest {
    private static final int MATTERS = 300;

    /** Five drafts are handed in and passed one by one: who moves the date as often as that never gets there. */
    private static final Map<String, Habits> KNOWN = Map.of(
            "sessions/congress-preparation",
            new Habits(Map.of("draft", 20, "pass-draft", 60, "move-date", 1), Map.of(), Map.of()));

    @TestFactory
    Stream<DynamicTest> losesNoMatterInAnyPlaceAndEveryEventHappensSomewhere() {
        return Shipped.procedures().procedures().entrySet().stream()
                .filter(procedure -> !procedure.getKey().equals("suggestions/handling"))
                .map(procedure -> dynamicTest(
                        procedure.getKey(),
                        () -> walk(procedure.getValue().values().stream()
                                .collect(Collectors.toMap(Procedure::profile, p -> p, (one, _) -> one))
                                .values())));
    }

    /** @param places the procedure in each place that changes it, and in the base */
    private static void walk(Collection<Procedure> places) {
        var never = new TreeSet<String>();
        places.forEach(procedure ->
                never.addAll(procedure.events().stream().map(Event::id).toList()));
        for (var procedure : places) {
            var report = new Simulation(procedure, Shipped.calendar(), habits(procedure), 2025).year(2025, MATTERS);
            assertThat(report.matters()).isEqualTo(MATTERS);
            never.removeAll(report.events().keySet());
        }
        assertThat(never).as("events that never happen").isEmpty();
    }

    private static Habits habits(Procedure procedure) {
        return KNOWN.getOrDefault(procedure.id(), Habits.UNKNOWN);
    }
}

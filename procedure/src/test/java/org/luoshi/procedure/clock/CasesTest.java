package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;

/** The limits in the {@code *.cases.md} of every procedure that was written as data alone. */
class CasesTest {
    private final Procedures.Loaded loaded = Shipped.procedures();

    private static List<String> files() {
        return Cases.filesBesideProcedures().stream()
                .filter(file -> !file.startsWith("suggestions/handling"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRowHolds() {
        return files().stream().flatMap(file -> {
            var limits = new LimitTable(file, loaded);
            return Cases.rows(file, "期限 · Limits").stream()
                    .map(row -> dynamicTest(
                            "%s %s %s %s".formatted(file, row.get("profile"), row.get("clock"), row.get("from")),
                            () -> limits.check(row)));
        });
    }

    @TestFactory
    Stream<DynamicTest> noNationalClockAndNoLocalRuleIsLeftOut() {
        return files().stream()
                .map(file -> dynamicTest(file, () -> {
                    var rows = new TreeSet<String>();
                    Cases.rows(file, "期限 · Limits")
                            .forEach(row -> rows.add(row.get("profile") + " " + row.get("clock")));
                    assertThat(rows).containsAll(wanted(Cases.procedure(file)));
                }));
    }

    /** Every clock of the base, and those a place changes. */
    private Set<String> wanted(String id) {
        var wanted = new TreeSet<String>();
        var base = procedure(id, Profile.NATIONAL);
        for (var place : loaded.profiles().keySet()) {
            for (var clock : procedure(id, place).clocks()) {
                if (place.equals(Profile.NATIONAL) || !clock.rules().equals(rules(base, clock))) {
                    wanted.add(place + " " + clock.id());
                }
            }
        }
        return wanted;
    }

    private static Object rules(Procedure base, Clock clock) {
        return base.clock(clock.id()).map(Clock::rules).orElse(List.of());
    }

    private Procedure procedure(String id, String place) {
        return Objects.requireNonNull(loaded.procedure(id, place).orElse(null), id);
    }
}

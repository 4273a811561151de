package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.definition.Procedures;

/** {@code procedures/suggestions/handling.cases.md} as tests. */
class HandlingCasesTest {
    private static final String FILE = "suggestions/handling.cases.md";
    private static final List<String> CLOCKS = List.of(
            "assignment-meeting",
            "assign",
            "notify",
            "return",
            "reassign",
            "contact",
            "co-opinion",
            "co-opinion-again",
            "reply",
            "extended-reply",
            "rate",
            "re-reply",
            "commitment-rate",
            "explanation");
    private static final List<String> TABLES = List.of("每一地", "大会期间", "法律换版", "月末", "缺年份", "保密要求");

    private final Procedures.Loaded loaded = Shipped.procedures();
    private final LimitTable limits = new LimitTable(FILE, loaded);

    @TestFactory
    Stream<DynamicTest> everyRowHolds() {
        return TABLES.stream()
                .flatMap(table -> Cases.rows(FILE, table).stream())
                .map(row -> dynamicTest(
                        "%s %s %s".formatted(row.get("profile"), row.get("clock"), row.get("from")),
                        () -> limits.check(row)));
    }

    @Test
    void theTableHasEveryClockInEveryPlace() {
        var rows = Cases.rows(FILE, "每一地").stream()
                .map(row -> row.get("profile") + " " + row.get("clock"))
                .toList();
        var expected = loaded.profiles().keySet().stream()
                .flatMap(profile -> CLOCKS.stream().map(clock -> profile + " " + clock))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }
}

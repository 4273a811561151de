package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.Cases.Row;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Procedures;

/** {@code procedures/suggestions/handling.cases.md} as tests. */
class HandlingCasesTest {
    private static final String FILE = "suggestions/handling.cases.md";
    private static final String HANDLING = "suggestions/handling";
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
            "commitment-rate");
    private static final List<String> TABLES = List.of("每一地", "大会期间", "法律换版", "月末", "缺年份");

    private final WorkCalendar calendar = Shipped.calendar();
    private final Procedures.Loaded loaded = Shipped.procedures();
    private final Map<String, Row> texts =
            Cases.rows(FILE, "文本").stream().collect(Collectors.toMap(row -> row.get("short"), row -> row));

    @TestFactory
    Stream<DynamicTest> everyRowHolds() {
        return TABLES.stream()
                .flatMap(table -> Cases.rows(FILE, table).stream())
                .map(row -> dynamicTest(
                        "%s %s %s".formatted(row.get("profile"), row.get("clock"), row.get("from")), () -> check(row)));
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

    private void check(Row row) {
        var clock = loaded.procedure(HANDLING, row.get("profile"))
                .orElseThrow()
                .clock(row.get("clock"))
                .orElseThrow();
        var due = Deadlines.due(clock, LocalDate.parse(row.get("from")), calendar);
        var expected = row.get("due");
        if (expected.equals("absent")) {
            assertThat(due).isEmpty();
            return;
        }
        assertThat(due).isPresent();
        assertThat(due.get().basis()).isEqualTo(basis(row.get("basis")));
        if (expected.equals("duty")) {
            assertThat(due.get().amount()).isInstanceOf(Amount.Promptly.class);
            assertThat(due.get().date()).isNull();
        } else if (expected.startsWith("missing ")) {
            assertThat(due.get().missingYears()).contains(Integer.valueOf(expected.substring(8)));
        } else {
            assertThat(due.get().date()).isEqualTo(LocalDate.parse(expected));
            assertThat(due.get().provisional()).isFalse();
        }
    }

    private @Nullable Basis basis(String cell) {
        if (cell.equals("—")) {
            return null;
        }
        var words = cell.split(" ", 2);
        var text = Objects.requireNonNull(texts.get(words[0]), words[0]);
        return new Basis(text.get("law"), LocalDate.parse(text.get("version")), words[1]);
    }
}

package org.luoshi.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.Cases.Row;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Procedures;

/** The tables of limits in a {@code *.cases.md}: a row asks one clock in one place for one trigger day. */
final class LimitTable {
    private final String procedure;
    private final Procedures.Loaded loaded;
    private final WorkCalendar calendar = Shipped.calendar();
    private final Map<String, Row> texts;

    LimitTable(String file, Procedures.Loaded loaded) {
        this.procedure = Cases.procedure(file);
        this.loaded = loaded;
        this.texts =
                Cases.rowsIfAny(file, "文本").stream().collect(Collectors.toMap(row -> row.get("short"), row -> row));
    }

    void check(Row row) {
        var clock = loaded.procedure(procedure, row.get("profile"))
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

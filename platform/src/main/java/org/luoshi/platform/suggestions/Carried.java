package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;

/** Reads what an event carried, by field. */
record Carried(Map<String, Value> values) {

    static Carried by(Happening happening) {
        return new Carried(happening.carried());
    }

    /** The text of a field; empty when it was left out. */
    String text(String field) {
        return values.get(field) instanceof Value.Text(String text) ? text : "";
    }

    @Nullable
    LocalDate day(String field) {
        return values.get(field) instanceof Value.Day(LocalDate day) ? day : null;
    }

    List<Value.Assigned> units(String field) {
        return values.get(field) instanceof Value.Units(List<Value.Assigned> units) ? units : List.of();
    }
}

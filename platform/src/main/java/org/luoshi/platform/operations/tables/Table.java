package org.luoshi.platform.operations.tables;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One table as the catalogue shows it (数据表).
 *
 * @param name as the database has it
 * @param comment as the database has it; empty when there is none
 * @param columns in their order
 * @param key columns of the primary key, in its order; empty when there is none
 * @param references the other tables its rows point to
 */
public record Table(String name, String comment, List<Column> columns, List<String> key, List<String> references) {
    /** A table whose comment begins so stands in no archive. */
    public static final String LEFT_OUT = "not in archives";

    /**
     * One column.
     *
     * @param type as SQL writes it
     * @param required never empty
     * @param generated computed from the others: written out, never read in
     * @param text ordered by its characters, whatever the database's language
     */
    public record Column(String name, String type, boolean required, boolean generated, boolean text) {
        String quoted() {
            return quote(name);
        }
    }

    /** Derived, or of a kind that must not be kept. */
    public boolean leftOut() {
        return comment.startsWith(LEFT_OUT);
    }

    String quoted() {
        return quote(name);
    }

    /** All rows, a line of JSON each with the columns known here, in an order that depends on nothing but the rows. */
    String lines() {
        return "select translate(row_to_json(t)::text, e'\\n\\r', '  ') from (select %s from %s) t order by %s"
                .formatted(columns.stream().map(Column::quoted).collect(Collectors.joining(", ")), quoted(), order());
    }

    private String order() {
        if (key.isEmpty()) {
            return "row_to_json(t)::text collate \"C\"";
        }
        return columns.stream()
                .filter(column -> key.contains(column.name()))
                .map(column -> "t." + column.quoted() + (column.text() ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The columns a row is made from. */
    String writable() {
        return columns.stream()
                .filter(column -> !column.generated())
                .map(Column::quoted)
                .collect(Collectors.joining(", "));
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package org.luoshi.platform.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of {@code resources/demo}: the first line names the columns. */
final class DemoTable {
    private DemoTable() {}

    /** A line of the table; a column it does not have is our own mistake. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells);
            }
            return cell;
        }
    }

    static List<Row> rows(String file) {
        try (InputStream in = DemoTable.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no demo/" + file);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            List<String> columns = List.of(lines.getFirst().split(",", -1));
            return lines.stream()
                    .skip(1)
                    .map(line -> row(columns, List.of(line.split(",", -1)), file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file, e);
        }
    }

    private static Row row(List<String> columns, List<String> cells, String file) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException("demo/" + file + ": not " + columns.size() + " cells in " + cells);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return new Row(named);
    }
}

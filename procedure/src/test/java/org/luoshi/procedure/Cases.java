package org.luoshi.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the tables of a {@code *.cases.md}: each row by the first word of its column's heading. */
public final class Cases {
    /** The city's procedures. */
    public static final Path PROCEDURES = Path.of(System.getProperty("luoshi.home", ".."), "procedures");

    private Cases() {}

    /** A row with the line it stands on. */
    public record Row(int line, Map<String, String> cells) {
        /** The cell under the heading that ends with this word. */
        public String get(String heading) {
            var cell = cells.get(heading);
            if (cell == null) {
                throw new IllegalArgumentException(
                        "line " + line + " has no column " + heading + ": " + cells.keySet());
            }
            return cell;
        }
    }

    /** Every {@code *.cases.md} beside a procedure, as {@code suggestions/handling.cases.md}. */
    public static List<String> filesBesideProcedures() {
        try (var files = Files.walk(PROCEDURES)) {
            return files.map(file -> PROCEDURES.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            name.endsWith(".cases.md") && Files.exists(PROCEDURES.resolve(procedure(name) + ".yaml")))
                    .filter(name -> !name.startsWith("calendar/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code suggestions/handling.cases.md → suggestions/handling}. */
    public static String procedure(String file) {
        return file.substring(0, file.length() - ".cases.md".length());
    }

    /** The headings of the third level: one for each journey, {@code qingdao：…}. */
    public static List<String> journeys(String file) {
        return lines(file).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PROCEDURES.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** The rows of all tables under the heading that contains {@code title}; at least one. */
    public static List<Row> rows(String file, String title) {
        var rows = rowsIfAny(file, title);
        if (rows.isEmpty()) {
            throw new IllegalStateException(file + " has no rows under " + title);
        }
        return rows;
    }

    /** The same, none when there is no such heading: an internal rule cites no text. */
    public static List<Row> rowsIfAny(String file, String title) {
        var lines = lines(file);
        var rows = new ArrayList<Row>();
        List<String> headings = List.of();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#")) {
                inside = line.contains(title);
                headings = List.of();
            } else if (inside && line.startsWith("|") && headings.isEmpty()) {
                headings = cells(line).stream()
                        .map(cell -> cell.substring(cell.lastIndexOf(' ') + 1))
                        .toList();
            } else if (inside && line.startsWith("|") && !line.startsWith("|-")) {
                rows.add(new Row(i + 1, zip(headings, cells(line))));
            } else if (!line.startsWith("|")) {
                headings = List.of();
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        var parts = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
        return List.of(parts).stream().map(String::strip).toList();
    }

    private static Map<String, String> zip(List<String> headings, List<String> cells) {
        return IntStream.range(0, Math.min(headings.size(), cells.size()))
                .boxed()
                .collect(Collectors.toMap(headings::get, cells::get));
    }
}

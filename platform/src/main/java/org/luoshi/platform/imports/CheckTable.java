package org.luoshi.platform.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.luoshi.platform.imports.Table.Raw;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/** Looks at every cell of a table under the columns of its kind, and says everything that is wrong at once. */
@Component
class CheckTable {
    /** After these the rest was not read: what the rows look like says nothing. */
    private static final Set<String> CUT_SHORT = Set.of("imports.problem.too-many-rows", "imports.problem.open-quote");

    /** Between the other names of a column. */
    private static final Pattern OTHERS = Pattern.compile("、");

    private final Messages messages;

    CheckTable(Messages messages) {
        this.messages = messages;
    }

    Checked check(ImportKind kind, Table table) {
        if (table.rows().isEmpty()) {
            List<Problem> empty = List.of(Problem.at(table.sheet(), "", "empty"));
            return new Checked(
                    table.sheet(), table.note(), List.of(), table.problems().isEmpty() ? empty : table.problems());
        }
        if (table.problems().stream().anyMatch(problem -> CUT_SHORT.contains(problem.key()))) {
            return new Checked(table.sheet(), table.note(), List.of(), table.problems());
        }
        return new Look(kind, table).all();
    }

    /** One look at one table. */
    private final class Look {
        private final ImportKind kind;
        private final ImportKind.RowCheck check;
        private final Table table;
        private final List<Problem> problems;
        private final List<ImportRow> rows = new ArrayList<>();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, String> seen = new HashMap<>();

        Look(ImportKind kind, Table table) {
            this.kind = kind;
            this.check = kind.look();
            this.table = table;
            this.problems = new ArrayList<>(table.problems());
        }

        Checked all() {
            header(table.rows().getFirst());
            if (problems.isEmpty() && table.rows().size() == 1) {
                problems.add(Problem.at(table.sheet(), "", "empty"));
            }
            boolean readable = problems.isEmpty();
            table.rows().stream().skip(1).forEach(raw -> row(raw, readable));
            return new Checked(table.sheet(), table.note(), rows, problems);
        }

        private void header(Raw header) {
            Map<String, Integer> written = new TreeMap<>();
            header.cells().forEach((column, text) -> written.putIfAbsent(plain(text), column));
            written.remove("");
            for (Column column : kind.columns()) {
                names(column).stream()
                        .flatMap(name -> Optional.ofNullable(written.remove(plain(name))).stream())
                        .findFirst()
                        .ifPresent(place -> places.put(column.key(), place));
            }
            kind.columns().stream()
                    .filter(column -> column.required() && !places.containsKey(column.key()))
                    .forEach(column -> missing(column, header, written));
        }

        private void missing(Column column, Raw header, Map<String, Integer> written) {
            String name = names(column).getFirst();
            String place = table.sheet() + "!" + header.number();
            problems.add(Nearest.to(plain(name), written.keySet())
                    .map(near -> Problem.in(
                            table.cell(header, written.getOrDefault(near, 0)),
                            "imports.problem.column-near",
                            name,
                            near))
                    .orElseGet(() -> Problem.at(place, "", "column-missing", name)));
        }

        private void row(Raw raw, boolean readable) {
            int before = problems.size();
            Map<String, Cell> cells = new LinkedHashMap<>();
            Map<String, String> chosen = new HashMap<>();
            for (Column column : kind.columns()) {
                Integer place = places.get(column.key());
                Cell cell = place == null ? new Cell(table.sheet() + "!" + raw.number(), "") : table.cell(raw, place);
                cells.put(column.key(), cell);
                if (place != null) {
                    cell(column, cell, chosen);
                }
            }
            ImportRow row = new ImportRow(raw.number(), cells, chosen);
            if (readable && problems.size() == before) {
                problems.addAll(check.check(row, Collections.unmodifiableList(rows)));
            }
            rows.add(row);
        }

        private void cell(Column column, Cell cell, Map<String, String> chosen) {
            if (cell.isEmpty()) {
                if (column.required()) {
                    problems.add(Problem.in(
                            cell, "imports.problem.required", names(column).getFirst()));
                }
                return;
            }
            if (column.identifies()) {
                unique(cell, column);
            }
            switch (column.type()) {
                case TEXT -> {}
                case DATE -> date(cell);
                case NUMBER -> number(cell);
                case CHOICE -> choice(column, cell, chosen);
            }
        }

        private void unique(Cell cell, Column column) {
            String first = seen.putIfAbsent(column.key() + ":" + plain(cell.text()), cell.address());
            if (first != null) {
                problems.add(Problem.in(cell, "imports.problem.twice", first));
            }
        }

        private void date(Cell cell) {
            switch (CellDate.read(cell.text())) {
                case CellDate.Day _ -> {}
                case CellDate.NoSuchDay _ -> problems.add(Problem.in(cell, "imports.problem.no-such-day"));
                case CellDate.NoDate _ -> problems.add(Problem.in(cell, "imports.problem.no-date"));
            }
        }

        private void number(Cell cell) {
            if (!cell.text().matches("\\d{1,9}")) {
                problems.add(Problem.in(cell, "imports.problem.no-number"));
            }
        }

        private void choice(Column column, Cell cell, Map<String, String> chosen) {
            Map<String, String> words = new LinkedHashMap<>();
            for (Column.Option option : column.options()) {
                words.put(messages.text(Lang.ZH, option.messageKey()), option.id());
                words.put(messages.text(Lang.EN, option.messageKey()), option.id());
            }
            String meant = words.get(cell.text());
            if (meant == null) {
                String near = Nearest.to(cell.text(), words.keySet())
                        .orElse(words.keySet().iterator().next());
                problems.add(Problem.in(cell, "imports.problem.no-choice", near));
            } else {
                chosen.put(column.key(), meant);
            }
        }

        private List<String> names(Column column) {
            String key = column.nameKey(kind.id());
            List<String> names =
                    new ArrayList<>(List.of(messages.text(Lang.ZH, key), messages.text(Lang.EN, key), column.key()));
            for (Lang lang : Lang.values()) {
                if (messages.has(lang, key + ".also")) {
                    names.addAll(OTHERS.splitAsStream(messages.text(lang, key + ".also"))
                            .toList());
                }
            }
            return names;
        }
    }

    /** A header may carry a star for what is required. */
    private static String plain(String text) {
        return text.replace("*", "").replace("＊", "").strip();
    }
}

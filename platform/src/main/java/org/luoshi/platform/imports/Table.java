package org.luoshi.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sheet as it was read, before anybody knows what its columns mean.
 *
 * @param sheet its name; {@code CSV} for a text file
 * @param note message about how it was read; empty when there is nothing to say
 * @param rows those with something in them; the first is the header
 * @param problems what stands in the way of reading it: merged cells, errors of formulas, too many rows
 */
record Table(String sheet, String note, List<Raw> rows, List<Problem> problems) {
    /** A row: its number in the sheet, and its cells by column, from 0. A NUL, which the database cannot keep, is seen as �. */
    record Raw(int number, Map<Integer, String> cells) {
        Raw {
            cells = new TreeMap<>(cells);
            cells.replaceAll((_, text) -> text.replace('\0', '\uFFFD'));
        }

        String text(int column) {
            return cells.getOrDefault(column, "");
        }

        boolean isEmpty() {
            return cells.values().stream().allMatch(String::isEmpty);
        }
    }

    /** A table that could not be read at all. */
    static Table unreadable(String sheet, String key, Object... args) {
        return new Table(sheet, "", List.of(), List.of(Problem.at(sheet, "", key, args)));
    }

    Cell cell(Raw row, int column) {
        return new Cell(Cell.at(sheet, column, row.number()), row.text(column));
    }
}

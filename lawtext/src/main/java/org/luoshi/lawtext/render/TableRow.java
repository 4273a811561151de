package org.luoshi.lawtext.render;

import java.util.ArrayList;
import java.util.List;

/** A printed row of a table, its cells parted by {@code |}. */
final class TableRow {
    private TableRow() {}

    static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        int from = row.startsWith("|") ? 1 : 0;
        int bar = row.indexOf('|', from);
        while (bar >= 0) {
            cells.add(row.substring(from, bar).strip());
            from = bar + 1;
            bar = row.indexOf('|', from);
        }
        if (from < row.length() || cells.isEmpty()) {
            cells.add(row.substring(from).strip());
        }
        return cells;
    }

    /** The line of dashes below a head. */
    static boolean isRule(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.matches(":?-+:?"));
    }
}

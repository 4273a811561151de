package org.luoshi.platform.bodies.web;

import java.util.List;

/**
 * An import and the cells of it.
 *
 * @param cells addresses with the sheet, such as {@code Sheet1!A7}
 */
public record Origin(String file, String href, int row, List<String> cells) {
    public String first() {
        return cells.isEmpty() ? "" : cells.getFirst();
    }

    /** Without the sheet, which the first one names. */
    public String last() {
        return cells.isEmpty() ? "" : cells.getLast().substring(cells.getLast().indexOf('!') + 1);
    }
}

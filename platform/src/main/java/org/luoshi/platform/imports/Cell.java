package org.luoshi.platform.imports;

/**
 * A cell as it was read.
 *
 * @param address as spreadsheet programs write it, with the sheet: {@code Sheet1!C7}
 * @param text without spaces at its ends; dates as {@code 2026-05-01}
 */
public record Cell(String address, String text) {
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** {@code C7} for column 2 of row 7; columns count from 0, rows from 1. */
    static String at(String sheet, int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return sheet + "!" + letters + row;
    }
}

package org.luoshi.platform.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table under the columns of its kind. Dates and choices have been looked at: what is there can be read.
 *
 * @param number of the row in the sheet, the header being row 1
 * @param cells by the key of their column; a column the file lacks has an empty cell
 * @param chosen by the key of a column of choices: the option meant
 */
public record ImportRow(int number, Map<String, Cell> cells, Map<String, String> chosen) {
    /** Empty when nothing stands there. */
    public String text(String key) {
        return cell(key).text();
    }

    public Cell cell(String key) {
        Cell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + key + " in " + cells.keySet());
        }
        return cell;
    }

    public Optional<LocalDate> date(String key) {
        return CellDate.read(text(key)) instanceof CellDate.Day(LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    public Optional<Integer> number(String key) {
        return text(key).isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text(key)));
    }

    /** The option meant; empty when the cell is. */
    public Optional<String> choice(String key) {
        return Optional.ofNullable(chosen.get(key));
    }
}

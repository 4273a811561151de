package org.luoshi.platform.imports;

import java.util.List;

/**
 * A table looked at.
 *
 * @param note message about how it was read; empty when there is nothing to say
 * @param rows every row, the wrong ones among them
 * @param problems all of them; when there is none, the import may be confirmed
 */
public record Checked(String sheet, String note, List<ImportRow> rows, List<Problem> problems) {
    public boolean sound() {
        return problems.isEmpty();
    }
}

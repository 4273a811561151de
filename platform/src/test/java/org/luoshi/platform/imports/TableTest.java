package org.luoshi.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    /** Found by seed 3109 of the malformed tables: an old workbook's cell may hold one. */
    @Test
    void showsWhatTheDatabaseCannotKeep() {
        Table.Raw row = new Table.Raw(2, Map.of(0, "汛前\0改造", 1, "泵站"));
        assertThat(row.text(0)).isEqualTo("汛前\uFFFD改造");
        assertThat(row.text(1)).isEqualTo("泵站");
    }
}

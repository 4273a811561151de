package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A field counts when there is something in it. */
class FilledTest {
    @Test
    void countsWhatHasSomethingInIt() {
        assertThat(Filled.of("市水务局", " ", "", null, LocalDate.of(2026, 5, 12), 3))
                .isEqualTo(3);
        assertThat(Filled.of(true, false, Optional.empty(), Optional.of("甲"), Optional.of(" ")))
                .isEqualTo(2);
        assertThat(Filled.of(List.of("甲", " ", "乙"), List.of())).isEqualTo(2);
    }
}

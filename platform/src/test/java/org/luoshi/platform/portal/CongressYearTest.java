package org.luoshi.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.figures.Period;

class CongressYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @Test
    void runsFromTheLastSessionButOneToTheEveOfTheLast() {
        check(List.of("2026-01-07", "2025-01-08", "2024-01-10"), "2025-01-08", "2026-01-06");
    }

    @Test
    void looksAtNoSessionStillToCome() {
        check(List.of("2026-04-01", "2026-01-07", "2025-01-08"), "2025-01-08", "2026-01-06");
    }

    @Test
    void runsUpToTodayInTheFirstYear() {
        check(List.of("2026-01-07"), "2026-01-07", "2026-03-09");
    }

    @Test
    void isNoneBeforeTheFirstSession() {
        assertThat(CongressYear.of(List.of(LocalDate.of(2026, 4, 1)), TODAY)).isEmpty();
    }

    private static void check(List<String> openings, String from, String to) {
        assertThat(CongressYear.of(openings.stream().map(LocalDate::parse).toList(), TODAY))
                .isEqualTo(Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to))));
    }
}

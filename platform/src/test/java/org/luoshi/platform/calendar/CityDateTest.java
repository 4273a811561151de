package org.luoshi.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CityDateTest {
    /** Stores the date in memory, as the database does in a row. */
    private static final class Memory implements DateAnchors {
        @Nullable
        DateAnchor anchor;

        @Override
        public Optional<DateAnchor> load() {
            return Optional.ofNullable(anchor);
        }

        @Override
        public void store(DateAnchor anchor) {
            this.anchor = anchor;
        }
    }

    private final Memory memory = new Memory();

    @Test
    void turnsToTheNextDayWhenTheCityDoes() {
        check("2025-02-21T15:59:59Z", "2025-02-21");
        check("2025-02-21T16:00:00Z", "2025-02-22");
    }

    @Test
    void movesTheDemosDateOnWithTheRealDays() {
        at("2025-06-01T04:00:00Z").demo(LocalDate.of(2026, 3, 9));
        check("2025-06-01T04:00:00Z", "2026-03-09");
        check("2025-06-01T15:59:59Z", "2026-03-09");
        check("2025-06-01T16:00:00Z", "2026-03-10");
        check("2025-07-01T04:00:00Z", "2026-04-08");
        assertThat(at("2025-06-01T04:30:00Z").demo()).isTrue();
    }

    @Test
    void playsAPastMomentInsideAnActionOnly() {
        CityDate date = at("2025-06-01T04:00:00Z");
        date.at(LocalDateTime.of(2025, 2, 21, 9, 30), () -> {
            assertThat(date.now()).isEqualTo("2025-02-21T09:30:00");
            assertThat(date.instant()).isEqualTo("2025-02-21T01:30:00Z");
        });
        assertThat(date.valueAt(LocalDateTime.of(2024, 1, 1, 0, 0), date::today))
                .isEqualTo("2024-01-01");
        assertThat(date.today()).isEqualTo("2025-06-01");
    }

    private CityDate at(String instant) {
        return new CityDate(Clock.fixed(Instant.parse(instant), CityDate.ZONE), memory);
    }

    private void check(String instant, String day) {
        assertThat(at(instant).today()).isEqualTo(day);
    }
}

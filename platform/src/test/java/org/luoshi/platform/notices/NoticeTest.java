package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void leadsNowhereOutsideTheHouse() {
        refused("https://elsewhere.example/");
        refused("//elsewhere.example/");
        refused("javascript:alert(1)");
    }

    @Test
    void waitsForTheMorningAtNight() {
        sent("2026-05-06T23:10+08:00", "2026-05-07T07:30+08:00");
        sent("2026-05-07T00:00+08:00", "2026-05-07T07:30+08:00");
        sent("2026-05-07T21:00+08:00", "2026-05-08T07:30+08:00");
        sent("2026-05-07T07:30+08:00", "2026-05-07T07:30+08:00");
        sent("2026-05-07T12:59:59Z", "2026-05-07T12:59:59Z");
        sent("2026-05-07T13:00:00Z", "2026-05-08T07:30+08:00");
    }

    @Test
    void waitsLongerAfterEachFailureAndThenGivesUp() {
        assertThat(Backoff.after(1)).contains(Duration.ofMinutes(1));
        assertThat(Backoff.after(4)).contains(Duration.ofHours(1));
        assertThat(Backoff.after(7)).contains(Duration.ofHours(30));
        assertThat(Backoff.after(8)).isEqualTo(Optional.empty());
    }

    private static void refused(String href) {
        assertThatThrownBy(() -> new Notice("r", "a", "t", List.of(), href, LocalDate.of(2026, 5, 6)))
                .hasMessageContaining(href);
    }

    private static void sent(String moment, String expected) {
        assertThat(DaytimeHours.USUAL.atOrAfter(OffsetDateTime.parse(moment)).toInstant())
                .as(moment)
                .isEqualTo(OffsetDateTime.parse(expected).toInstant());
    }
}

package org.luoshi.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void saysWhatItIs() {
        check(new Value.Count(404), "404", "404");
        check(new Value.Share(394, 404), "97.5%", "394/404");
        check(new Value.Amount(new BigDecimal("12.50"), "days"), "12.50", "12.50 days");
    }

    @Test
    void callsAShareWholeOnlyWhenNothingIsMissing() {
        check(new Value.Share(9999, 10000), "99.9%", "9999/10000");
        check(new Value.Share(10000, 10000), "100%", "10000/10000");
        check(new Value.Share(0, 10000), "0%", "0/10000");
    }

    @Test
    void hasNoShareOfNothing() {
        check(new Value.Share(0, 0), "–", "0/0");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Value.Count(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Value.Share(5, 4)).hasMessageContaining("5 of 4");
        assertThatThrownBy(() -> new FigureId("Suggestions")).hasMessageContaining("Suggestions");
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("2026-02-01");
    }

    private static void check(Value value, String text, String exact) {
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.exact()).isEqualTo(exact);
        assertThat(Value.ofExact(exact)).isEqualTo(value);
    }
}

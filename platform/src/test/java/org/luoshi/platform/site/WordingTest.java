package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void writesDatesAsEachLanguageDoes() {
        check(Lang.ZH, "应于 {0} 前办结", "应于 2025年10月11日 前办结", LocalDate.of(2025, 10, 11));
        check(Lang.EN, "due on {0}", "due on 11 October 2025", LocalDate.of(2025, 10, 11));
        check(Lang.EN, "{0}", "1 March 2026 09:05", LocalDateTime.of(2026, 3, 1, 9, 5));
    }

    @Test
    void leavesNumbersUngrouped() {
        check(Lang.EN, "year {0}", "year 2025", 2025);
    }

    @Test
    void choosesTheWordByTheNumber() {
        check(Lang.EN, "{0} {0|item|items}", "1 item", 1);
        check(Lang.EN, "{0} {0|item|items}", "0 items", 0L);
        check(Lang.EN, "{0} {0|item|items}", "2 items", 2);
    }

    @Test
    void takesArgumentsAsTheyAre() {
        check(Lang.EN, "the chair's {0} and {1}", "the chair's $1 and {0}", "$1", "{0}");
        check(Lang.EN, "{0} {1}", "a {1}", "a");
    }

    private static void check(Lang lang, String wording, String expected, Object... args) {
        assertThat(Wording.parse(wording).with(lang, args)).isEqualTo(expected);
    }
}

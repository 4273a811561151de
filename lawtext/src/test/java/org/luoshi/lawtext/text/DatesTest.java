package org.luoshi.lawtext.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void readsADateInEveryPrint() {
        check("2024年3月1日", "2024-03-01");
        check("自２０２４年１２月３１日起", "2024-12-31");
        check("二〇二四年三月一日", "2024-03-01");
        check("二○○○年十二月三十一日", "2000-12-31");
        check("2024 年 3 月 1 日", "2024-03-01");
        check("一年2024年3月1日", "2024-03-01");
    }

    @Test
    void knowsThatThereIsNoSuchDay() {
        assertThat(found("2024年2月30日").day()).isNull();
    }

    @Test
    void takesNothingElseForADate() {
        for (String none : new String[] {"", "年", "2024年", "2024年3月", "年3月1日", "24年3月1日", "2024年月日", "每年3月1日"}) {
            assertThat(Dates.next(none, 0)).as(none).isNull();
        }
        assertThat(Dates.isDate("2024年3月1日")).isTrue();
        assertThat(Dates.isDate("2024年3月1日起")).isFalse();
    }

    private static void check(String words, String day) {
        Dates.Printed date = found(words);
        assertThat(date.day()).hasToString(day);
        assertThat(words.substring(date.start(), date.end())).endsWith("日");
    }

    private static Dates.Printed found(String words) {
        return Objects.requireNonNull(Dates.next(words, 0), words);
    }
}

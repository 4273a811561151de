package org.luoshi.lawtext.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumeralsTest {
    @Test
    void readsTheNumbersOfProvisionsInEveryPrint() {
        check("一", 1);
        check("十", 10);
        check("十二", 12);
        check("二十", 20);
        check("一百", 100);
        check("一百零五", 105);
        check("一百二十", 120);
        check("一百一十五", 115);
        check("一千二百六十", 1260);
        check("一千零三", 1003);
        check("二〇二五", 2025);
        check("12", 12);
        check("１２", 12);
        check("两", 2);
    }

    @Test
    void takesNothingElseForANumber() {
        for (String none : new String[] {"", "十十", "百千", "甲", "一甲", "99999", "1234567890", "一二十", "零十甲"}) {
            check(none, -1);
        }
    }

    @Test
    void printsEveryNumberAsItReadsIt() {
        for (int value = 1; value <= 9_999; value++) {
            check(Numerals.chinese(value), value);
        }
    }

    private static void check(String printed, int value) {
        assertThat(Numerals.value(printed)).as(printed).isEqualTo(value);
    }
}

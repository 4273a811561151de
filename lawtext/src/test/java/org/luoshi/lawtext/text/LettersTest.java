package org.luoshi.lawtext.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void comparesPrintsByWhatTheySay() {
        check("第１条　（甲）：", "第1条(甲):");
        check("总　则", "总则");
        check("《甲》〈乙〉", "<甲><乙>");
        check("“甲”「乙」", "\"甲\"\"乙\"");
        check("甲\u200b乙\r\n丙", "甲乙丙");
        check("", "");
    }

    @Test
    void knowsBlanksOfEveryWidthAndWhatNobodySees() {
        assertThat(" \t\u3000\u00a0\u2003\u200b\ufeff".chars().allMatch(c -> Letters.isBlank((char) c)))
                .isTrue();
        assertThat("甲。\n\r1".chars().noneMatch(c -> Letters.isBlank((char) c))).isTrue();
        assertThat(Letters.isUnseen('\u200b')).isTrue();
        assertThat(Letters.isUnseen(' ')).isFalse();
    }

    private static void check(String printed, String folded) {
        assertThat(Letters.fold(printed)).isEqualTo(folded);
    }
}

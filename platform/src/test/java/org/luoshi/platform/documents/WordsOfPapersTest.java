package org.luoshi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsOfPapersTest {
    @Test
    void writesTheNumberWithItsYearInBrackets() {
        assertThat(new DocumentNumber("示人办", 2026, 1).text()).isEqualTo("示人办〔2026〕1号");
        assertThatThrownBy(() -> new DocumentNumber("示人办", 26, 1)).hasMessageContaining("26");
        assertThatThrownBy(() -> new DocumentNumber("示人办", 2026, -1)).hasMessageContaining("2026 -1");
        assertThat(new DocumentNumber("示人办", 2026, 0).text()).isEqualTo("示人办〔2026〕　号");
    }

    @Test
    void writesTheDateWithoutLeadingZeros() {
        assertThat(ChineseText.date(LocalDate.of(2026, 3, 5))).isEqualTo("2026年3月5日");
        assertThat(ChineseText.date(LocalDate.of(2026, 12, 31))).isEqualTo("2026年12月31日");
    }

    @Test
    void countsInChinese() {
        check(1, "一");
        check(10, "十");
        check(11, "十一");
        check(20, "二十");
        check(21, "二十一");
        check(99, "九十九");
    }

    @Test
    void climbsTheLadderOfHeadings() {
        Ladder ladder = new Ladder();
        assertThat(List.of(1, 2, 2, 3, 4, 4, 3, 2, 1, 2).stream().map(ladder::next))
                .containsExactly("一、", "（一）", "（二）", "1.", "（1）", "（2）", "2.", "（三）", "二、", "（一）");
    }

    @Test
    void numbersSeveralAttachmentsAndNotASingleOne() {
        assertThat(Lines.attachments(Samples.letter())).isEmpty();
        assertThat(Lines.attachments(Samples.letter().attaching("清单"))).containsExactly("附件：清单");
        assertThat(Lines.attachments(Samples.formal())).containsExactly("附件：1. 交办清单", "　　　2. 答复格式");
    }

    @Test
    void refusesATableWithAMissingCell() {
        assertThatThrownBy(() -> new Block.Table(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("1 cells under 2");
    }

    @Test
    void leavesTheTypeAreaTheStandardAsksFor() {
        assertThat(Measures.TYPE_WIDTH + Measures.LEFT + Measures.RIGHT).isEqualTo(210);
        assertThat(Measures.TYPE_HEIGHT + Measures.TOP + Measures.BOTTOM).isEqualTo(297);
        assertThat(Measures.RIGHT).isEqualTo(26);
        assertThat(Measures.BOTTOM).isEqualTo(35);
    }

    private static void check(int number, String words) {
        assertThat(ChineseText.number(number)).isEqualTo(words);
    }
}

package org.luoshi.platform.laws.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.parse.LawParser;

/** A text may end itself; what it says of permits and certificates is another matter. */
class ExpiryClauseTest {
    private static final String SHORT = "本办法自2021年5月1日起施行";

    @Test
    void countsALengthFromTheDayOfEffect() {
        ends(SHORT + "，有效期5年。", LocalDate.of(2026, 5, 1));
        ends(SHORT + "。有效期为三年。", LocalDate.of(2024, 5, 1));
        ends("本规定自2021年5月1日起试行，试行期为两年。", LocalDate.of(2023, 5, 1));
        ends("本规定自2021年5月1日起施行，试行一年。", LocalDate.of(2022, 5, 1));
        ends("本规则自2021年5月1日起施行，有效期六个月。", LocalDate.of(2021, 11, 1));
        ends("本规定有效期为三年，自公布之日起施行。", LocalDate.of(2024, 3, 4));
    }

    @Test
    void takesTheLastDayAsStillInForce() {
        ends(SHORT + "，有效期至2025年12月31日。", LocalDate.of(2026, 1, 1));
        ends(SHORT + "，试行期至二〇二三年六月三十日。", LocalDate.of(2023, 7, 1));
        ends("本办法自2020年1月1日起至2022年12月31日止施行。", LocalDate.of(2023, 1, 1));
    }

    @Test
    void takesTheDayOfExpiryAsTheFirstOneWithout() {
        ends("本决定自2024年1月1日起失效。", LocalDate.of(2024, 1, 1));
        ends("本条例自2021年1月1日起施行，2023年12月31日废止。", LocalDate.of(2023, 12, 31));
    }

    @Test
    void leavesAloneWhatIsSaidOfOtherThings() {
        ends("许可证自2021年5月1日起生效，有效期为三年。", null);
        ends(SHORT + "，有效期为5年以上。", null);
        ends(SHORT + "。1998年3月4日发布的《示例市旧办法》自2021年5月1日起废止。", null);
        ends(SHORT + "。登记证有效期为一年。", null);
        ends(SHORT + "，有效期至2025年13月40日。", null);
        ends(SHORT + "。", null);
    }

    private static void ends(String clause, @Nullable LocalDate expected) {
        String text = "# 示例市样本办法\n\n2021年3月4日 示例市人民政府公布\n\n第一条 为了样本，制定本办法。\n\n第二条 " + clause + "\n";
        LawFacts facts = LawFacts.of(LawParser.parse(text), IncomingName.of("样本.md"));
        assertThat(facts.days().expires()).as(clause).isEqualTo(expected);
    }
}

package org.luoshi.lawtext.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.ProvisionNumber;

class AkomaNtosoTest {
    private static final LegalText LAW = read("""
            示例市停车条例
            （2024年3月1日示例市人民代表大会常务委员会通过　2025年5月6日修正）
            目录
            第一章　总则
            第二章　罚则
            第一章　总则
            第一条　为了规范停车。
            本条例所称停车，是指停放机动车。
            第二章　罚则
            第二条　有下列情形之一的，罚款：
            （一）占道；
            1.主道；
            （二）逆行。
            前款罚款不超过五十元。
            第二条之一　（2020年1月1日删除）
            第二条　重复。
            示例市人大常委会
            2025年5月6日
            附件：标准
            | 车 | 元 |
            |---|---|
            | 小 | 5 |
            第一条　附件的条。
            """);

    @Test
    void identifiesEveryPartInAsciiAndOnce() {
        String akn = AkomaNtoso.render(LAW);
        assertThat(akn)
                .contains("eId=\"chp_1__art_1__para_2\"")
                .contains("eId=\"chp_2__art_2__para_1__point_1__point_1\"")
                .contains("eId=\"chp_2__art_2-1\"")
                .contains("eId=\"chp_2__art_2_2\"")
                .contains("eId=\"att_1__art_1\"")
                .contains("<tocItem href=\"#chp_2\" level=\"1\">第二章　罚则</tocItem>");
        assertThat(java.util.regex.Pattern.compile(" eId=\"([^\"]*)\"")
                        .matcher(akn)
                        .results()
                        .map(m -> m.group(1)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.chars().allMatch(c -> c < 128));
    }

    @Test
    void marksWhatWasDeletedInItsPlace() {
        assertThat(AkomaNtoso.render(LAW)).contains("eId=\"chp_2__art_2-1\" wId=\"chp_2__art_2-1\" status=\"removed\"");
    }

    @Test
    void keepsTheFirstNumberOfARenumberedArticle() {
        UnaryOperator<ProvisionNumber> original =
                now -> now.equals(ProvisionNumber.of(1)) ? ProvisionNumber.of(7) : now;
        assertThat(AkomaNtoso.render(LAW, IdentityGuess.of(LAW), original))
                .contains("eId=\"chp_1__art_1\" wId=\"chp_1__art_7\"")
                .contains("eId=\"chp_1__art_1__para_2\" wId=\"chp_1__art_7__para_2\"");
    }

    @Test
    void tellsTheLifeOfTheTextAndItsAddresses() {
        var identity =
                new Identity("3702", "dfxfg", LocalDate.of(2024, 3, 1), "1", LocalDate.of(2025, 5, 6), "示例市人大常委会");
        assertThat(identity.version()).isEqualTo("/akn/cn-3702/act/dfxfg/2024-03-01/1/zho@2025-05-06");
        assertThat(AkomaNtoso.render(LAW, identity, UnaryOperator.identity()))
                .contains("value=\"/akn/cn-3702/act/dfxfg/2024-03-01/1/!main\"")
                .contains("date=\"2024-03-01\" type=\"generation\"")
                .contains("date=\"2025-05-06\" type=\"amendment\"")
                .contains("<FRBRlanguage language=\"zho\"/>");
    }

    @Test
    void guessesTheSameAddressForTheSameText() {
        assertThat(IdentityGuess.of(LAW)).isEqualTo(IdentityGuess.of(LAW));
        assertThat(IdentityGuess.of(read("山东省示例条例\n2020年1月2日山东省人民代表大会常务委员会通过\n"))
                        .work())
                .startsWith("/akn/cn-37/act/dfxfg/2020-01-02/t");
        assertThat(IdentityGuess.of(read("")).work()).startsWith("/akn/cn/act/0001-01-01/t");
    }

    @Test
    void isReadAgainFromMarkdownAsTheSameTree() {
        for (Path file : RealTexts.files("laws", ".md")) {
            LegalText text = read(RealTexts.read(file));
            assertThat(Outline.of(read(PlainText.markdown(text))))
                    .as(file.toString())
                    .isEqualTo(Outline.of(text));
        }
    }

    private static LegalText read(String characters) {
        return LawParser.parse(characters).text();
    }
}

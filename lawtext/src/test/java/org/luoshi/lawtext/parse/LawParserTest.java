package org.luoshi.lawtext.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.ProvisionNumber;

class LawParserTest {
    @Test
    void readsArticlesParagraphsAndItems() {
        LegalText text = parse("""
                示例市停车条例
                （2024年3月1日示例市第一届人民代表大会常务委员会第九次会议通过）
                第一章　总　则
                第一条　为了规范停车，制定本条例。
                第二条　停车应当遵守下列规定：
                （一）不占道；
                （二）按位停放：
                1.小型车；
                2.大型车。
                违反前款规定的，予以劝导。
                第二条之一　本条例所称停车，是指停放机动车。
                """);
        assertThat(text.title()).isEqualTo("示例市停车条例");
        assertThat(text.history())
                .singleElement()
                .satisfies(e -> assertThat(e.date()).hasToString("2024-03-01"));
        Article second = text.article(ProvisionNumber.of(2)).orElseThrow();
        assertThat(second.paragraphs()).hasSize(2);
        assertThat(second.paragraph(1).orElseThrow().children()).hasSize(2);
        assertThat(text.articles()).extracting(a -> a.number().ascii()).containsExactly("1", "2", "2-1");
    }

    @Test
    void keepsANoteTogetherThatIsBrokenInsideATitle() {
        LegalText text = parse("""
                示例市停车条例
                2020年3月1日 示例市第一届人民代表大会常务委员会第二次会议《关于修改〈示例市停车条例〉
                第三条　的决定》第一次修正
                2021年3月1日 示例市第一届人民代表大会常务委员会第八次会议修订
                第一条　为了规范停车，制定本条例。
                """);
        assertThat(text.history()).hasSize(2);
        assertThat(text.articles()).extracting(a -> a.number().ascii()).containsExactly("1");
    }

    @Test
    void givesBackEveryCharacterOfEveryRealText() {
        for (Path file : RealTexts.files("laws", ".md")) {
            String read = RealTexts.read(file);
            assertThat(LawParser.parse(read).text().print()).as(file.toString()).isEqualTo(read);
        }
        for (Path file : RealTexts.files("amendments", ".txt")) {
            String read = RealTexts.read(file);
            assertThat(LawParser.parse(read).text().print()).as(file.toString()).isEqualTo(read);
        }
    }

    /** Parses, and makes sure that nothing was lost. */
    private static LegalText parse(String characters) {
        LegalText text = LawParser.parse(characters).text();
        assertThat(text.print()).isEqualTo(characters);
        return text;
    }
}

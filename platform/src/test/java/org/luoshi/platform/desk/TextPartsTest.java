package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.compare.Change;
import org.luoshi.lawtext.compare.Changes;

/** Two units change one text: what goes together, what does not, and that no character is lost on the way. */
class TextPartsTest {
    @Test
    void namesTheWordsThatChangedAndNoOthers() {
        Map<String, List<Change>> changed = TextParts.changes(text("请在三日内报送材料。"), text("请在五日内报送材料。"));
        assertThat(changed).containsOnlyKeys("body");
        assertThat(changed.get("body"))
                .filteredOn(Change::isOfWords)
                .containsExactly(new Change(Change.Kind.REPLACED, "三", "五"));
    }

    @Test
    void putsTwoUnitsChangesIntoOneText() {
        check("请在三日内报送材料。\n联系人另行通知。", "请在五日内报送材料。\n联系人另行通知。", "请在三日内报送书面材料。\n联系人另行通知。", "请在五日内报送书面材料。\n联系人另行通知。");
    }

    @Test
    void keepsAChangeBothMade() {
        check("三日内报送。", "五日内报送。", "五日内报送。", "五日内报送。");
    }

    @Test
    void namesTheWordsTwoUnitsChangedOtherwise() {
        assertThat(TextParts.together(text("三日内报送。"), text("五日内报送。"), text("七日内报送。")))
                .isEqualTo(new TextParts.Together.Conflict("body", "七"));
    }

    @Test
    void losesNoCharacterOfAnyEdit() {
        Random random = new Random(2026);
        for (int i = 0; i < 2_000; i++) {
            String base = words(random);
            String now = words(random);
            assertThat(Changes.after(Changes.between(base, now))).isEqualTo(now);
            assertThat(TextParts.together(text(base), text(now), text(base)))
                    .isEqualTo(new TextParts.Together.Merged(text(now)));
            assertThat(TextParts.together(text(base), text(base), text(now)))
                    .isEqualTo(new TextParts.Together.Merged(text(now)));
        }
    }

    private static void check(String base, String proposal, String present, String merged) {
        assertThat(TextParts.together(text(base), text(proposal), text(present)))
                .isEqualTo(new TextParts.Together.Merged(text(merged)));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder("一");
        for (int i = random.nextInt(24); i > 0; i--) {
            words.append("请在三五日内报送　材料，。\n1（a）“”".charAt(random.nextInt(20)));
        }
        return words.toString();
    }

    private static OutgoingDocument.Text text(String body) {
        return new OutgoingDocument.Text("关于报送材料的通知", List.of("各单位"), body, List.of(), List.of());
    }
}

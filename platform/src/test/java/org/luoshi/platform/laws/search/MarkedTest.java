package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void marksEveryPlaceOfEveryWord() {
        check("养犬人应当为犬只免疫。养犬", 50, "[养犬]人应当为[犬只]免疫。[养犬]", "养犬", "犬只");
    }

    @Test
    void marksPartsOfAWordThatIsNotThereWhole() {
        check("建筑施工的工地", 50, "[建筑]施工的[工地]", "建筑工地");
    }

    @Test
    void marksNoPartsOfAWordThatIsThereWhole() {
        check("建筑工地和建筑", 50, "[建筑工地]和建筑", "建筑工地");
    }

    @Test
    void readsEveryWidthAndCase() {
        check("排放ＣＯ２", 50, "排放[ＣＯ２]", "co2");
    }

    @Test
    void showsTheStretchWithMostOfTheWords() {
        String text = "无关的话。".repeat(60) + "违反规定燃放的，处以罚款。" + "还有别的。".repeat(60);
        String shown = shown(Marked.stretch(text, List.of("燃放", "罚款"), 40));
        assertThat(shown).startsWith("…").endsWith("…").contains("[燃放]", "[罚款]");
        assertThat(shown.length()).isLessThan(50);
    }

    @Test
    void beginsAtASentenceWhereItCan() {
        String text = "第一句很长很长很长很长很长很长很长很长很长。" + "这里说到罚款。".repeat(20);
        assertThat(shown(Marked.stretch(text, List.of("罚款"), 40))).startsWith("…这里说到[罚款]");
    }

    @Test
    void showsAShortTextWhole() {
        check("只有几个字", 50, "只有几个字", "别的");
        check("", 50, "", "别的");
    }

    private static void check(String text, int length, String expected, String... words) {
        assertThat(shown(Marked.stretch(text, List.of(words), length))).isEqualTo(expected);
    }

    private static String shown(Marked marked) {
        return (marked.cutBefore() ? "…" : "")
                + marked.parts().stream()
                        .map(part -> part.found() ? "[" + part.text() + "]" : part.text())
                        .collect(Collectors.joining())
                + (marked.cutAfter() ? "…" : "");
    }
}

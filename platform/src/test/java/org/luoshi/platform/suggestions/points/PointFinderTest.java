package org.luoshi.platform.suggestions.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text's own numbering says what it asks for; where it numbers nothing, nothing is proposed. */
class PointFinderTest {

    @Test
    void findsTheOutermostEnumerationInLinesAndInOneParagraph() {
        check("一、改造泵站；\n二、公开进度。\n以上请研究。", "改造泵站", "公开进度");
        check("建议：（一）改造泵站；（二）公开进度；（三）每季度通报。", "改造泵站", "公开进度", "每季度通报");
        check("1.改造泵站\n2．公开进度\n3、每季度通报", "改造泵站", "公开进度", "每季度通报");
        check("一、改造泵站。\n（一）先改东边；\n（二）再改西边。\n二、公开进度。", "改造泵站。（一）先改东边；（二）再改西边", "公开进度");
        check("(一)改造泵站 (二)公开进度", "改造泵站", "公开进度");
    }

    @Test
    void countsPastTenAndStopsWhereTheNumberingBreaks() {
        StringBuilder text = new StringBuilder();
        String[] numerals = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};
        for (String numeral : numerals) {
            text.append(numeral).append("、第").append(numeral).append("处路口增设信号灯。\n");
        }
        assertThat(PointFinder.find(text.toString())).hasSize(12).endsWith("第十二处路口增设信号灯");
        check("1.改造泵站\n2.公开进度\n9.其他", "改造泵站", "公开进度");
    }

    @Test
    void takesNeitherDecimalsNorALoneNumberNorListsOfWordsForPoints() {
        check("积水深达1.5米，请改造2.5公里管网。");
        check("一、改造泵站。");
        check("请对一、二、三号楼加装电梯。");
        check("请改造泵站并公开进度。");
        check("");
    }

    @Test
    void cutsALongPointAtItsFirstSentence() {
        String argument = "理由很多".repeat(100);
        assertThat(PointFinder.find("一、改造泵站。" + argument + "\n二、公开进度。")).containsExactly("改造泵站", "公开进度");
    }

    private static void check(String text, String... expected) {
        assertThat(PointFinder.find(text)).containsExactly(expected);
    }
}

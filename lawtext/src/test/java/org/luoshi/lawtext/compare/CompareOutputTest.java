package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.parse.LawParser;

class CompareOutputTest {
    private static final String OLD = """
            示例市停车办法
            第一条 为了规范停车，制定本办法。
            第二条 占用盲道停车的，处𠮷五十元罚款。
            """;
    private static final String NEW = """
            示例市停车办法
            第一条 为了规范停车，制定本办法。
            第二条 收费<减半>&公示，鼓励夜间向居民开放。
            第三条 占用盲道停车的，处𠮷一百元罚款。
            """;

    @Test
    void writesThePairsAsTheContractSays() {
        assertThat(CompareJson.write(comparison()))
                .contains("{\"old\":\"第一条\",\"new\":\"第一条\",\"kind\":\"same\",\"changes\":[]")
                .contains(
                        "{\"old\":null,\"new\":\"第二条\",\"kind\":\"inserted\",\"changes\":[{\"kind\":\"inserted\",\"at\":0,"
                                + "\"old\":\"\",\"new\":\"收费<减半>&公示，鼓励夜间向居民开放。\"}]");
    }

    @Test
    void countsPlacesInCharactersNotInCodeUnits() {
        assertThat(CompareJson.write(comparison()))
                .contains("\"changes\":[{\"kind\":\"replaced\",\"at\":10,\"old\":\"五十\",\"new\":\"一百\"}]");
    }

    @Test
    void marksWordsInAFragmentWithoutStyle() {
        assertThat(CompareHtml.fragment(comparison(), Wording.CHINESE))
                .startsWith("<table class=\"compare\">")
                .contains("<del>五十</del>", "<ins>一百</ins>", "收费&lt;减半&gt;&amp;公示", "<th scope=\"col\">修改前</th>")
                .doesNotContain("style", "<script");
    }

    @Test
    void writesAPageThatStandsAlone() {
        assertThat(CompareHtml.page(comparison(), Wording.ENGLISH))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<style>", "<h1>示例市停车办法 Before and after</h1>")
                .doesNotContain("http");
    }

    @Test
    void writesTheSameBytesForTheSameComparison() {
        assertThat(CompareDocx.write(comparison(), Wording.CHINESE))
                .isEqualTo(CompareDocx.write(comparison(), Wording.CHINESE));
    }

    private static Comparison comparison() {
        return Comparer.compare(
                LawParser.parse(OLD).text(), LawParser.parse(NEW).text());
    }
}

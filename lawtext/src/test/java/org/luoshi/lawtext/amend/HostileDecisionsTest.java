package org.luoshi.lawtext.amend;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** Whatever comes as a decision is read to its end: it may be reported, it may not break or hang. */
class HostileDecisionsTest {
    private static final List<String> SCRAPS = List.of(
            "一、",
            "二、",
            "（一）",
            "1.",
            "将",
            "删去",
            "增加一条",
            "增加两款",
            "，作为",
            "第一条",
            "第二条之一",
            "第三款",
            "第二项",
            "第一章",
            "至第九条",
            "修改为",
            "改为",
            "合并",
            "中的",
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "：",
            "，",
            "；",
            "。",
            "\n",
            "第一条　甲。",
            "第九章　乙",
            "本决定自公布之日起施行。",
            "重新公布",
            "章名",
            "之后",
            "第一处",
            "序言",
            "全文",
            "\ue000",
            "\ud83d",
            "其",
            "该条",
            "内容如下");

    @Test
    @Timeout(60)
    void readsScrapsInAnyOrder() {
        LegalText law = LawParser.parse("示例规定\n第一章 总则\n第一条 甲。\n乙：\n（一）丙；\n（二）丁。\n第二条 戊。\n第三条 己。")
                .text();
        for (int seed = 0; seed < 4_000; seed++) {
            var random = new Random(seed);
            var decision = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                decision.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            int number = seed;
            assertNotNull(Amendment.apply(law, Decision.read(decision.toString())), () -> "seed " + number);
        }
    }

    @Test
    @Timeout(60)
    void readsVeryLongLines() {
        LegalText law = LawParser.parse("第一条 甲。").text();
        for (String scrap : List.of("“", "将第一条、", "第一条至", "“甲”、", "（一", "甲", "修改为", "《", "增加一款")) {
            assertNotNull(Amendment.apply(law, Decision.read("一、将第一条中的" + scrap.repeat(20_000))));
        }
    }
}

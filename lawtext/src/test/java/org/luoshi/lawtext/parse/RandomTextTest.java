package org.luoshi.lawtext.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.lawtext.render.PlainText;

/** Texts that no one would write: whatever is read comes back. {@code -Dseed=N} repeats one. */
class RandomTextTest {
    private static final List<String> PIECES = List.of(
            "第一条",
            "第二条",
            "第三条之一",
            "第 四 条",
            "第５条",
            "第99999999999条",
            "第十十条",
            "第",
            "条",
            "　",
            " ",
            "\t",
            "\u200b",
            "\ufeff",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\u2028",
            "第一章",
            "第一编",
            "第一分编",
            "第二节",
            "总则",
            "附则",
            "目录",
            "目　录",
            "（一）",
            "(二)",
            "（三",
            "1.",
            "1.5",
            "２．",
            "①",
            "⒈",
            "㈠",
            "一、",
            "二、",
            "# ",
            "## ",
            "####### ",
            "#",
            "|",
            "|---|",
            "附件1：",
            "附：",
            "<!-- INFO END -->",
            "<!--",
            "《",
            "》",
            "“",
            "”",
            "：",
            "；",
            "。",
            "，",
            "【目的】",
            "（目的）",
            "（2010年12月23日删除）",
            "2024年3月1日",
            "示例市人民政府",
            "示例市停车条例",
            "（2024年3月1日通过）",
            "本决定",
            "停车应当按位",
            "𠮷",
            "\ud842",
            "\ufffd",
            "\u0000",
            "&<>\"'",
            "二〇二四年三月一日",
            "号",
            "令");

    @Test
    void givesBackEveryCharacterOfTextsNobodyWouldWrite() {
        long first = Long.getLong("seed", 1);
        long last = Long.getLong("seed", 3_000);
        for (long seed = first; seed <= last; seed++) {
            check(seed, text(seed));
        }
    }

    private static void check(long seed, String text) {
        LegalText read = LawParser.parse(text).text();
        assertThat(read.print()).as("seed %d", seed).isEqualTo(text);
        read.walk(node -> assertThat(placed(node, text))
                .as("seed %d: %s", seed, node.line())
                .isTrue());
        assertThat(AkomaNtoso.render(read)).as("seed %d", seed).isNotEmpty();
        assertThat(PlainText.markdown(read)).as("seed %d", seed).isNotNull();
    }

    /** Whether the node's line stands in the text where it says. */
    private static boolean placed(Node node, String text) {
        var printed = new StringBuilder();
        node.line().printTo(printed);
        return text.startsWith(printed.toString(), node.line().start());
    }

    private static String text(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        int pieces = random.nextInt(200);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}

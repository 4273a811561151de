package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryReaderTest {
    private static final QueryReader READER =
            new QueryReader(Thesaurus.read(List.of("示诉法 > 示例诉讼法", "? 怎么办", "? 怎么", "? 的", "# a remark", "")));

    @Test
    void readsATitleWithANumber() {
        jump("示例法 81", "示例法", "81");
        jump("示例法81", "示例法", "81");
        jump("示例法第八十一条", "示例法", "81");
        jump("《示例法》第八十一条", "示例法", "81");
        jump("中华人民共和国示例法 第81条", "示例法", "81");
        jump("示例法120之一", "示例法", "120-1");
        jump("示例法120-1", "示例法", "120-1");
        jump("示例法第一百二十条之一", "示例法", "120-1");
        jump("示例法第８１条", "示例法", "81");
        jump("示例法33条", "示例法", "33");
        jump("示例法第十条第二款", "示例法", "10");
        jump("示诉法第三条", "示例诉讼法", "3");
        jump("第三条", "", "3");
    }

    @Test
    void takesOtherNumbersForWords() {
        for (String words : List.of("2024年", "示例法", "市民热线 12345", "“示例法 81”", "示例法第九九九九九九九条", "一点五米")) {
            assertThat(READER.read(words).jump()).as(words).isNull();
        }
    }

    @Test
    void readsPhrasesInAnyQuotationMarks() {
        for (String words : List.of("\"一二三\" 四五", "“一二三” 四五", "「一二三」四五", "四五『一二三』", "„一二三” 四五")) {
            assertThat(READER.read(words).phrases()).as(words).containsExactly("一二三");
            assertThat(pieces(words)).as(words).containsExactly("四五");
        }
        assertThat(READER.read("“一、二”").phrases()).containsExactly("一二");
    }

    @Test
    void takesTalkOut() {
        assertThat(pieces("房子漏水怎么办")).containsExactly("房子漏水");
        assertThat(pieces("邻居的狗")).containsExactly("邻居", "狗");
        assertThat(pieces("怎么办")).containsExactly("怎么办");
    }

    @Test
    void readsEveryWidthAndCaseAlike() {
        assertThat(pieces("ＣＯ２　Abc")).containsExactly("co2", "abc");
    }

    private static void jump(String typed, String title, String number) {
        assertThat(READER.read(typed).jump()).as(typed).isEqualTo(new Jump(title, number));
    }

    private static List<String> pieces(String typed) {
        return READER.read(typed).runs().stream()
                .flatMap(run -> run.pieces().stream())
                .toList();
    }
}

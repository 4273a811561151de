package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    @Test
    void takesTheLongestWordAtEachPlace() {
        Thesaurus thesaurus = Thesaurus.read(List.of("酒后 = 饮酒", "酒后开车 = 饮酒后驾驶, 醉酒驾驶", "开车 = 驾驶"));
        assertThat(thesaurus.synonyms("他酒后开车"))
                .containsExactly(new Thesaurus.Synonym("酒后开车", List.of("饮酒后驾驶", "醉酒驾驶")));
    }

    @Test
    void saysWhichLineItCannotRead() {
        assertThatThrownBy(() -> Thesaurus.read(List.of("没有记号的一行"))).hasMessageContaining("没有记号的一行");
    }

    @Test
    void theOneThatComesAlongIsRead() {
        Thesaurus thesaurus = Thesaurus.standard();
        assertThat(thesaurus.title("民诉法")).isEqualTo("民事诉讼法");
        assertThat(thesaurus.synonyms("鞭炮").getFirst().others()).contains("烟花爆竹");
        assertThat(thesaurus.withoutTalk("鞭炮怎么办")).containsExactly("鞭炮");
    }
}

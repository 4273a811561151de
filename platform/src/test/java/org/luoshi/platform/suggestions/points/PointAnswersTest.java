package org.luoshi.platform.suggestions.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.suggestions.points.PointAnswer.Kind;

/** The answers of a reply are one text that people read and programs write. */
class PointAnswersTest {

    @Test
    void readsWordsAndCodesAlike() {
        List<PointAnswer> expected =
                List.of(new PointAnswer(1, Kind.ADOPTED, "已经改造"), new PointAnswer(2, Kind.PLANNED, "明年动工"));
        assertThat(PointAnswers.read("1. 采纳：已经改造\n2. 列入计划：明年动工")).isEqualTo(expected);
        assertThat(PointAnswers.read("1. adopted: 已经改造\n2、planned:明年动工")).isEqualTo(expected);
        assertThat(PointAnswers.read("")).isEmpty();
        assertThat(PointAnswers.read("已经改造，明年动工")).isEmpty();
        assertThat(PointAnswers.read("1. 赞成：已经改造")).isEmpty();
    }

    @Test
    void givesBackWhatItWroteAlsoWhereAnAnswerLooksLikeTheNextOne() {
        List<PointAnswer> answers =
                List.of(new PointAnswer(1, Kind.PARTLY, "分两步：\n2. 采纳：这不是第二条"), new PointAnswer(2, Kind.NOT, "资金不足"));
        assertThat(PointAnswers.read(PointAnswers.write(answers))).isEqualTo(answers);
    }
}

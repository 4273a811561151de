package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A direction is no result. */
class MeasureTest {
    private final Measure measure = new Measure(List.of("加强", "继续", "推进"), List.of("完成", "印发", "验收"));

    @ParameterizedTest
    @CsvSource({
        "继续加强防汛工作, false",
        "加快推进项目建设, false",
        "做到领导重视, false",
        "完成堤防加固, true",
        "加强巡查，每周 2 次, true",
        "新增充电桩二十个, true",
        "印发操作规程, true",
        "一定要高度重视, false",
        "覆盖率达到百分之九十, true"
    })
    void onlyWhatSomebodyCouldCheckIsAResult(String result, boolean measurable) {
        assertThat(measure.measurable(result)).isEqualTo(measurable);
    }
}

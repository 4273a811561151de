package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More than half of a motion's signers, and ten at least, ask for its reconsideration. */
class ReconsiderationTest {
    @ParameterizedTest(name = "of {0} signers {1} ask: {2}")
    @CsvSource({
        "10, 9, false",
        "10, 10, true",
        "18, 9, false",
        "18, 10, true",
        "19, 9, false",
        "19, 10, true",
        "20, 10, false",
        "20, 11, true",
        "21, 10, false",
        "21, 11, true",
        "9, 9, false"
    })
    void needsMoreThanHalfAndTenAtLeast(int signers, int asking, boolean enough) {
        assertThat(Reconsideration.of(signers(signers), typed(asking)).enough()).isEqualTo(enough);
    }

    @Test
    void countsOnlyWhoSignedAndEachOnce() {
        Reconsideration asked = Reconsideration.of(signers(12), typed(9) + "、代表1，外人");
        assertThat(asked.asking()).isEqualTo(9);
        assertThat(asked.strangers()).containsExactly("代表1", "外人");
    }

    @Test
    void countsNamesakesAsOftenAsTheySigned() {
        Reconsideration asked = Reconsideration.of(List.of("王示例", "王示例", "李示例"), "王示例 王示例\n王示例");
        assertThat(asked.asking()).isEqualTo(2);
        assertThat(asked.strangers()).containsExactly("王示例");
    }

    private static List<String> signers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "代表" + i).toList();
    }

    private static String typed(int count) {
        return signers(count).stream().collect(Collectors.joining("、"));
    }
}

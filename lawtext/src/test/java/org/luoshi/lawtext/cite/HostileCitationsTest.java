package org.luoshi.lawtext.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Text made to take long takes no longer than any other. The limits are far above what is needed, and far below what a
 * reader whose time grows with the square would take on a million characters.
 */
@Timeout(60)
class HostileCitationsTest {
    private static final int MILLION = 1_000_000;

    @Test
    void readsTenThousandNestedTitles() {
        String nested = "《".repeat(10_000) + "示例法" + "》".repeat(10_000) + "第三条";
        assertThat(CitationReader.read("示例条例\n第一条 " + nested)).hasSize(1);
    }

    @Test
    void readsAMillionOpenMarks() {
        assertThat(CitationReader.read("第一条 " + "《".repeat(MILLION))).isEmpty();
    }

    @Test
    void readsAListOfAHundredThousandPlaces() {
        String places = IntStream.range(0, 100_000).mapToObj(_ -> "第九条").collect(Collectors.joining("、"));
        assertThat(CitationReader.read("示例条例\n第一条 违反本条例" + places + "的，不予处理。")).hasSize(100_000);
    }

    @Test
    void readsWhatBeginsAsACitationAndIsNone() {
        for (String begun :
                List.of("第", "前", "本", "该", "同", "根据", "依照《", "第一", "第（", "前款", "废止", "法第", "“", "《）（以下简称")) {
            assertThat(CitationReader.read("示例条例\n第一条 " + begun.repeat(MILLION / begun.length())))
                    .as(begun)
                    .isNotNull();
        }
    }

    @Test
    void readsAnItemFullOfItemsThatNoListHas() {
        assertThat(CitationReader.read("示例条例\n第一条 下列：\n（一）" + "第九项，".repeat(MILLION / 4)))
                .isEmpty();
    }

    @Test
    void readsManyAbbreviationsAndTheirUses() {
        String defined = IntStream.range(0, 5_000)
                .mapToObj(i -> "《示例%d法》（以下简称示例%d法）".formatted(i, i))
                .collect(Collectors.joining("、"));
        String used = "示例一示例二示例法".repeat(50_000);
        assertThat(CitationReader.read("示例条例\n第一条 " + defined + "\n第二条 " + used))
                .hasSizeGreaterThanOrEqualTo(5_000);
    }
}

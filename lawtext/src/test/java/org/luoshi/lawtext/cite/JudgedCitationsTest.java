package org.luoshi.lawtext.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.lawtext.RealTexts;

/** The program's citations in the judged passages against those a person wrote down before it was run on them. */
class JudgedCitationsTest {
    /** The first sample was worked with; the second was labelled and run once, and its score is in performance.md. */
    @ParameterizedTest
    @CsvSource({"judged, 300", "held-out, 200"})
    void agreesWithAPersonOnWhatIsCitedAndWhere(String sample, int citations) {
        JudgedCitations judged = JudgedCitations.compare(RealTexts.folder("laws"), sample);
        judged.differences().forEach(System.out::println);
        System.out.println(sample + ": " + judged.summary());
        assertThat(judged.expected()).isGreaterThanOrEqualTo(citations);
        assertThat(judged.precision()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat(judged.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat(judged.kindsRight()).as("kinds").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void givesEachCitationTheWordsOfItsSpan() {
        for (String words : List.of("违反本条例第三条第二款、第五条规定的，处以罚款。", "依照《示例法》第一条至第三条办理。")) {
            for (Citation citation : CitationReader.read("示例条例\n第九条 " + words)) {
                assertThat(citation.span().of("示例条例\n第九条 " + words)).doesNotContain("规定", "，");
            }
        }
    }
}

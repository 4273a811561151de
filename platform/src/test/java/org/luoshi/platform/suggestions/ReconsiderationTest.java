package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Procedures;

/** How many signers ask for a motion's reconsideration, and until when, stands in the data of the place. */
class ReconsiderationTest {
    private static final LocalDateTime LAST = LocalDateTime.of(2026, 1, 23, 15, 30);

    @ParameterizedTest(name = "in {0} of {1} signers {2} must ask")
    @CsvSource({
        "national, 10, 10",
        "national, 40, 10",
        "shanghai, 10, 10",
        "shanghai, 18, 10",
        "shanghai, 19, 10",
        "shanghai, 20, 11",
        "shanghai, 21, 11",
        "shanghai, 9, 10"
    })
    void needsAsManyAsThePlaceSays(String place, int signers, int needed) {
        assertThat(rule(place).needed(signers)).isEqualTo(needed);
    }

    @Test
    void isAskedUntilSomeHoursBeforeThePresidiumsLastMeetingWhereThePlaceSaysSo() {
        assertThat(rule("shanghai").until(LAST)).isEqualTo(LocalDateTime.of(2026, 1, 23, 11, 30));
        assertThat(rule("shanghai").until(null)).isNull();
        assertThat(rule("national").until(LAST)).isNull();
        assertThat(rule("national").basis()).isNull();
        assertThat(rule("shanghai").basis())
                .isEqualTo(new Basis("上海市人民代表大会关于代表议案的规定", LocalDate.of(2015, 1, 29), "14"));
    }

    @Test
    void countsOnlyWhoSignedAndEachOnce() {
        Reconsideration.Read read = Reconsideration.read(List.of(signer("一"), signer("二")), "代表一、代表一，外人");
        assertThat(read.signers()).containsExactly(signer("一"));
        assertThat(read.strangers()).containsExactly("代表一", "外人");
    }

    @Test
    void countsNamesakesAsOftenAsTheySigned() {
        var first = new Reconsideration.Signer("1", "王示例");
        var second = new Reconsideration.Signer("2", "王示例");
        Reconsideration.Read read = Reconsideration.read(List.of(first, second, signer("三")), "王示例 王示例\n王示例");
        assertThat(read.signers()).containsExactly(first, second);
        assertThat(read.strangers()).containsExactly("王示例");
    }

    private static Reconsideration.Signer signer(String which) {
        return new Reconsideration.Signer(which, "代表" + which);
    }

    private static ReconsiderationRule rule(String place) {
        Path directory = Path.of(System.getProperty("luoshi.home", ".."), "procedures");
        Procedures.Loaded loaded = (Procedures.Loaded) Procedures.load(directory);
        return ReconsiderationRule.of(
                loaded.procedure("motions/handling", place).orElseThrow());
    }
}

package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Progress is counted from the parts by weight, and from nothing else. */
class ProgressTest {
    @Test
    void goesByWeight() {
        check("3 done, 1 open", "3 of 4, 75%, 1 open");
        check("1 done, 1 done, 1 open", "2 of 3, 66%, 1 open");
        check("1 open, 5 open", "0 of 6, 0%, 2 open");
        check("2 done", "2 of 2, 100%, 0 open");
    }

    @Test
    void countsNoCancelledPart() {
        check("3 done, 1 open, 90 cancelled", "3 of 4, 75%, 1 open");
        check("3 done, 90 cancelled", "3 of 3, 100%, 0 open");
    }

    @Test
    void isNoneWithoutAPartThatCounts() {
        check("", "none");
        check("4 cancelled", "none");
    }

    @Test
    void reachesAHundredOnlyWhenAllIsDone() {
        check("100 done, 100 done, 1 open", "200 of 201, 99%, 1 open");
    }

    private static void check(String parts, String expected) {
        List<Progress.Part> read = Stream.of(parts.split(", "))
                .filter(part -> !part.isEmpty())
                .map(ProgressTest::part)
                .toList();
        String counted = Progress.of(read)
                .map(p -> p.done() + " of " + p.all() + ", " + p.percent() + "%, " + p.open() + " open")
                .orElse("none");
        assertThat(counted).as(parts).isEqualTo(expected);
    }

    private static Progress.Part part(String words) {
        String[] both = words.split(" ", 2);
        return new Progress.Part(
                Integer.parseInt(both[0]), Progress.State.valueOf(both[1].toUpperCase(java.util.Locale.ROOT)));
    }
}

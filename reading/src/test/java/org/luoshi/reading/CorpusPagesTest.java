package org.luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.luoshi.reading.bench.Layer;
import org.luoshi.reading.bench.Scores;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Page;

/** Pages marked by hand, read where they lie ({@code LUOSHI_CORPUS}): what reading reaches today is not lost tomorrow. */
class CorpusPagesTest {
    private static final String REAL = "00";

    @Test
    void readsTheRealPage() throws IOException {
        Scores scores = scores(pages().filter(CorpusPagesTest::isReal).toList());
        assertThat(scores.of(Layer.REPORTS).wanted()).isEqualTo(7);
        floor(scores, Layer.REPORTS, 1);
        floor(scores, Layer.HEADLINES, 1);
        floor(scores, Layer.ATTENDING, 0.95);
        floor(scores, Layer.ITEMS, 0.95);
        floor(scores, Layer.ITEMS_BY_ACT, 0.95);
        floor(scores, Layer.FIGURES, 0.95);
        floor(scores, Layer.COMMITMENTS, 0.6);
    }

    @Test
    void readsTheOtherPages() throws IOException {
        Scores scores = scores(pages().filter(page -> !isReal(page)).toList());
        floor(scores, Layer.REPORTS, 1);
        floor(scores, Layer.ITEMS, 0.9);
        floor(scores, Layer.ITEMS_BY_ACT, 0.9);
        floor(scores, Layer.FIGURES, 0.9);
        floor(scores, Layer.COMMITMENTS, 0.7);
        floor(scores, Layer.ATTENDING, 0.9);
    }

    @Test
    void flagsTheMisprintsAndTheRepeatedSentenceOfTheRealPage() throws IOException {
        Page page = read(pages().filter(CorpusPagesTest::isReal).findFirst().orElseThrow());
        assertThat(page.flags().stream().map(Flag::kind))
                .contains(
                        Contradiction.MISPRINT,
                        Contradiction.FIELD_OF_ANOTHER_MEETING,
                        Contradiction.POST_OF_ANOTHER_MEETING,
                        Contradiction.CONTINUED_ELSEWHERE);
    }

    private static void floor(Scores scores, Layer layer, double floor) {
        assertThat(scores.of(layer).f1()).as(layer.label()).isGreaterThanOrEqualTo(floor);
    }

    private static Scores scores(List<Path> pages) throws IOException {
        var scores = new Scores();
        for (Path page : pages) {
            scores.add(read(page), Files.readString(Path.of(page.toString().replaceFirst("txt$", "json"))));
        }
        return scores;
    }

    private static Page read(Path page) throws IOException {
        return PageReader.read(PageReader.decode(Files.readAllBytes(page)));
    }

    private static boolean isReal(Path page) {
        return page.getFileName().toString().startsWith(REAL);
    }

    private static Stream<Path> pages() throws IOException {
        String set = System.getenv("LUOSHI_CORPUS");
        Path root = set == null || set.isBlank()
                ? Path.of(System.getProperty("luoshi.home", "..")).resolve("../shared/corpus")
                : Path.of(set);
        Path folder = root.resolve("pages").normalize();
        if (!Files.isDirectory(folder)) {
            missing("没有真实版面 " + folder + "（LUOSHI_CORPUS） / no real pages there");
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    private static void missing(String why) {
        if ("1".equals(System.getenv("LUOSHI_REQUIRE_CORPUS"))) {
            Assertions.fail(why + " (LUOSHI_REQUIRE_CORPUS=1)");
        }
        System.out.println("跳过 / skipped: " + why);
        Assumptions.abort(why);
    }
}

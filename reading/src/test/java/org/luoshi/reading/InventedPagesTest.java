package org.luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.reading.bench.Layer;
import org.luoshi.reading.bench.Scores;

/**
 * Invented pages labelled before they were read, in the wordings real pages use. A page is changed only when its label was
 * wrong by the rules of the collection, never because it is read wrongly.
 */
class InventedPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");

    @Test
    void readsWhatMeetingsDid() throws IOException {
        floor(Layer.ITEMS, 0.98);
        floor(Layer.ITEMS_BY_ACT, 0.98);
    }

    @Test
    void readsWhatIsCounted() throws IOException {
        floor(Layer.FIGURES, 0.98);
    }

    @Test
    void readsWhatIsToBeDoneAndByWhom() throws IOException {
        floor(Layer.COMMITMENTS, 0.9);
        floor(Layer.OWNERS, 0.9);
    }

    @Test
    void readsWhatIsReportedAndWhoWasThere() throws IOException {
        floor(Layer.REPORTS, 1);
        floor(Layer.KIND, 1);
        floor(Layer.DATE, 1);
        floor(Layer.BODY, 0.9);
        floor(Layer.PRESIDING, 1);
        floor(Layer.ATTENDING, 0.97);
        floor(Layer.NONVOTING, 1);
    }

    private static void floor(Layer layer, double floor) throws IOException {
        assertThat(scores().of(layer).f1()).as(layer.label()).isGreaterThanOrEqualTo(floor);
    }

    private static Scores scores() throws IOException {
        var scores = new Scores();
        for (Path page : pages()) {
            Path labels = Path.of(page.toString().replaceFirst("txt$", "json"));
            scores.add(PageReader.read(Files.readString(page)), Files.readString(labels));
        }
        return scores;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> list = Files.list(PAGES)) {
            return list.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}

package org.luoshi.platform.suggestions.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.suggestions.similar.SimilarTexts.Like;
import org.luoshi.platform.suggestions.similar.SimilarTexts.Text;

/** Measured on invented suggestions: thirty subjects said twice in other words, ten said once. */
class SimilarTextsTest {
    /** What the pages show nothing below. */
    private static final double FLOOR = 0.08;

    private static final Pattern TAB = Pattern.compile("\t");

    private final Map<String, String> subjects = new HashMap<>();
    private final List<Text> texts = read();
    private final SimilarTexts similar = new SimilarTexts(texts);

    @Test
    void findsTheTwinAmongTheFirstFive() {
        List<Text> twins = texts.stream().filter(this::hasATwin).toList();
        long first = twins.stream().filter(text -> found(text, 1)).count();
        long five = twins.stream().filter(text -> found(text, 5)).count();
        System.out.printf(
                "similar suggestions: %d texts, %d with a twin, recall@1 %.3f, recall@5 %.3f%n",
                texts.size(), twins.size(), (double) first / twins.size(), (double) five / twins.size());
        assertThat(twins).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) five / twins.size()).isGreaterThanOrEqualTo(0.95);
        assertThat((double) first / twins.size()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void showsMoreThatBelongsThanThatDoesNot() {
        long shown = 0;
        long right = 0;
        for (Text text : texts) {
            for (Like like : similar.to(text, 5, FLOOR)) {
                shown++;
                right += sameSubject(text.id(), like.id()) ? 1 : 0;
            }
        }
        System.out.printf(
                "similar suggestions: floor %.2f, %d shown, precision %.3f%n", FLOOR, shown, (double) right / shown);
        assertThat((double) right / shown).isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void marksWhatIsSaidInTheSameWordsAndLosesNothing() {
        List<SharedPassages.Piece> pieces = SharedPassages.of("汛期下穿通道积水严重，请改造。", "下穿通道积水已有三年");
        assertThat(pieces.stream().map(SharedPassages.Piece::text).collect(Collectors.joining()))
                .isEqualTo("汛期下穿通道积水严重，请改造。");
        assertThat(pieces)
                .filteredOn(SharedPassages.Piece::shared)
                .extracting(SharedPassages.Piece::text)
                .containsExactly("下穿通道积水");
        assertThat(SharedPassages.of("", "任何")).isEmpty();
    }

    @Test
    void takesTextsWithoutAWord() {
        Text empty = new Text("e", "", "。。。");
        assertThat(new SimilarTexts(List.of(empty)).to(empty, 5, 0)).isEmpty();
        assertThat(similar.to(empty, 5, FLOOR)).isEmpty();
    }

    private boolean hasATwin(Text text) {
        return texts.stream().anyMatch(other -> sameSubject(text.id(), other.id()));
    }

    private boolean found(Text text, int most) {
        return similar.to(text, most, 0).stream().anyMatch(like -> sameSubject(text.id(), like.id()));
    }

    private boolean sameSubject(String one, String other) {
        return !one.equals(other) && java.util.Objects.equals(subjects.get(one), subjects.get(other));
    }

    private List<Text> read() {
        try (InputStream in = SimilarTextsTest.class.getResourceAsStream("/suggestions/similar.tsv")) {
            String all = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Text> read = new ArrayList<>();
            all.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = TAB.splitAsStream(line).toList();
                String id = String.valueOf(read.size());
                subjects.put(id, cells.get(0));
                read.add(new Text(id, cells.get(1), cells.get(2)));
            });
            return read;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

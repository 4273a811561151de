package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** The changes of every pair lead from the old words to the new, in 71 pairs of real versions and back. */
class EveryVersionTest {
    @Test
    void leadsFromTheOldWordsToTheNewExactly() {
        for (Path file : RealTexts.files("versions", "old.txt")) {
            LegalText old = read(file);
            LegalText now = read(file.resolveSibling("new.txt"));
            loseNothing(old, now, file);
            loseNothing(now, old, file);
        }
    }

    private static void loseNothing(LegalText old, LegalText now, Path file) {
        Map<Unit, StringBuilder> before = new HashMap<>();
        Map<Unit, StringBuilder> after = new HashMap<>();
        for (Pair pair : Comparer.compare(old, now).pairs()) {
            if (pair.old() != null) {
                before.computeIfAbsent(pair.old(), _ -> new StringBuilder()).append(Changes.before(pair.changes()));
            }
            if (pair.now() != null) {
                after.computeIfAbsent(pair.now(), _ -> new StringBuilder()).append(Changes.after(pair.changes()));
            }
            wellMade(pair, file);
        }
        assertThat(inOrder(before)).as(file.toString()).isEqualTo(words(old));
        assertThat(inOrder(after)).as(file.toString()).isEqualTo(words(now));
    }

    private static void wellMade(Pair pair, Path file) {
        if (pair.kind() == PairKind.SAME) {
            assertThat(Changes.marked(pair.changes())).as(file + " " + pair).isZero();
        }
        for (Change change : pair.changes()) {
            boolean alike = Folded.of(change.before())
                    .key()
                    .equals(Folded.of(change.after()).key());
            assertThat(alike).as(file + " " + change).isEqualTo(!change.isOfWords());
            assertThat(change.before().equals(change.after()))
                    .as(file + " " + change)
                    .isEqualTo(change.kind() == Change.Kind.KEPT);
        }
    }

    private static String inOrder(Map<Unit, StringBuilder> units) {
        return units.entrySet().stream()
                .sorted((a, b) -> Integer.compare(a.getKey().order(), b.getKey().order()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static String words(LegalText text) {
        return Units.of(text).stream().map(Unit::words).collect(Collectors.joining("\n"));
    }

    private static LegalText read(Path file) {
        return LawParser.parse(RealTexts.read(file)).text();
    }
}

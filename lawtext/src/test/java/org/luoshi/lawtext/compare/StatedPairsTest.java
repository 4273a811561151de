package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** Pairs found by content against the renumberings that real amending decisions state. */
class StatedPairsTest {
    private int stated;
    private int found;
    private int both;

    @Test
    void pairsAsTheDecisionsSay() {
        for (Path base : RealTexts.files("amendments", "base.txt")) {
            judge(base);
        }
        double f1 = print("all", stated, found, both);
        assertThat(stated).isGreaterThan(1_500);
        assertThat(f1).isGreaterThanOrEqualTo(0.98);
    }

    private void judge(Path base) {
        LegalText old = read(base);
        LegalText now = read(base.resolveSibling("consolidated.txt"));
        Set<StatedRenumbering.Stated> said =
                StatedRenumbering.of(decision(base)).all(old.articles(), now.articles());
        var pairs = new LinkedHashSet<StatedRenumbering.Stated>();
        for (Pair pair : Comparer.compare(old, now).articles()) {
            if (pair.old() != null && pair.now() != null) {
                pairs.add(new StatedRenumbering.Stated(
                        pair.old().label(), pair.now().label()));
            }
        }
        var hits = new LinkedHashSet<>(said);
        hits.retainAll(pairs);
        print(base.resolveSibling("").getFileName().toString(), said.size(), pairs.size(), hits.size());
        report(said, pairs, "missed");
        report(pairs, said, "not stated");
        stated += said.size();
        found += pairs.size();
        both += hits.size();
    }

    private static void report(Set<StatedRenumbering.Stated> of, Set<StatedRenumbering.Stated> less, String what) {
        var rest = new LinkedHashSet<>(of);
        rest.removeAll(less);
        if (!rest.isEmpty()) {
            System.out.println("    " + what + ": " + rest);
        }
    }

    private static double print(String name, int stated, int found, int both) {
        double precision = (double) both / found;
        double recall = (double) both / stated;
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "%-48s stated %4d found %4d precision %.4f recall %.4f F1 %.4f%n",
                name, stated, found, precision, recall, f1);
        return f1;
    }

    private static LegalText read(Path file) {
        return LawParser.parse(RealTexts.read(file)).text();
    }

    private static String decision(Path base) {
        Path part = base.resolveSibling("decision_part.txt");
        return RealTexts.read(Files.exists(part) ? part : base.resolveSibling("decision.txt"));
    }
}

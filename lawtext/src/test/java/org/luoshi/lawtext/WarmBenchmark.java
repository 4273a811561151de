package org.luoshi.lawtext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.luoshi.lawtext.amend.Amended;
import org.luoshi.lawtext.amend.Amendment;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.amend.Drafting;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/**
 * Two figures of a warm program, on real texts: a law of 291 articles compared with its next version, and a law of 505
 * articles amended by a decision of 40 instructions. Run by hand with the folder of texts; each line is the median and the
 * slowest of 30 runs after 30 others.
 */
public final class WarmBenchmark {
    private static final int RUNS = 30;
    private static final int CHANGED = 40;

    private WarmBenchmark() {}

    public static void main(String[] arguments) {
        Path texts = Path.of(arguments[0]);
        String old = RealTexts.read(texts.resolve("laws/诉讼与非诉讼程序法/民事诉讼法(2021-12-24).md"));
        String now = RealTexts.read(texts.resolve("laws/诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md"));
        compare(old, now);
        amend(RealTexts.read(texts.resolve("laws/刑法/刑法.md")));
    }

    private static void compare(String old, String now) {
        LegalText before = LawParser.parse(old).text();
        LegalText after = LawParser.parse(now).text();
        System.out.printf(
                "compare %d articles with %d: ",
                before.articles().size(), after.articles().size());
        print(() -> Comparer.compare(before, after).pairs().size());
        System.out.print("the same, both texts read first: ");
        print(() -> Comparer.compare(
                        LawParser.parse(old).text(), LawParser.parse(now).text())
                .pairs()
                .size());
    }

    /** The decision is the one drafted for the same law with a word gone from {@value #CHANGED} articles. */
    private static void amend(String base) {
        LegalText law = LawParser.parse(base).text();
        String decision =
                Drafting.draft(law, LawParser.parse(changed(base)).text()).text();
        Amended amended = Amendment.apply(law, Decision.read(decision));
        System.out.printf(
                "amend %d articles by %d instructions (%s): ",
                law.articles().size(), amended.outcomes().size(), amended.isComplete() ? "complete" : "incomplete");
        print(() -> Amendment.apply(law, Decision.read(decision)).outcomes().size());
    }

    private static String changed(String base) {
        var articles = Pattern.compile("(?m)^第.+条.*处").matcher(base);
        var text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < CHANGED * 9 && articles.find(); i++) {
            if (i % 9 == 0) {
                text.append(base, at, articles.end()).append("以");
                at = articles.end();
            }
        }
        return text.append(base.substring(at)).toString();
    }

    private interface Work {
        int run();
    }

    private static void print(Work work) {
        var millis = new double[RUNS];
        int made = 0;
        for (int run = -RUNS; run < RUNS; run++) {
            long start = System.nanoTime();
            made += work.run();
            millis[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%.1f ms, slowest %.1f ms (%d)%n", millis[RUNS / 2], millis[RUNS - 1], made / RUNS / 2);
    }
}

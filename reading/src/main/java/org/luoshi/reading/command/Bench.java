package org.luoshi.reading.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.reading.PageReader;
import org.luoshi.reading.bench.Layer;
import org.luoshi.reading.bench.Score;
import org.luoshi.reading.bench.Scores;

/** Reads pages that have a gold file and prints how well; the real page, 00, apart. */
final class Bench {
    private static final String REAL = "00";
    private static final int RUNS = 20;

    private Bench() {}

    static Path pages() {
        String set = System.getenv("LUOSHI_CORPUS");
        return (set == null || set.isBlank() ? Path.of("../shared/corpus") : Path.of(set)).resolve("pages");
    }

    static int run(Path folder, PrintStream out) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder + " (LUOSHI_CORPUS)");
        }
        List<Path> pages;
        try (Stream<Path> list = Files.list(folder)) {
            pages = list.filter(file -> file.toString().endsWith(".txt") && Files.exists(gold(file)))
                    .sorted()
                    .toList();
        }
        print(
                out,
                "真实版面 00 / the real page",
                scores(pages.stream().filter(Bench::isReal).toList()));
        print(
                out,
                "其余版面 / the other pages",
                scores(pages.stream().filter(page -> !isReal(page)).toList()));
        out.printf("每版用时（预热后）/ a page, warm: %.1f ms, 最长 / longest %.1f ms%n", times(pages)[0], times(pages)[1]);
        return 0;
    }

    static Scores scores(List<Path> pages) throws IOException {
        var scores = new Scores();
        for (Path page : pages) {
            scores.add(PageReader.read(PageReader.decode(Files.readAllBytes(page))), Files.readString(gold(page)));
        }
        return scores;
    }

    private static boolean isReal(Path page) {
        return page.getFileName().toString().startsWith(REAL);
    }

    private static Path gold(Path page) {
        return Path.of(page.toString().replaceFirst("\\.txt$", ".json"));
    }

    private static void print(PrintStream out, String title, Scores scores) {
        out.println(title);
        out.printf("  %9s %6s %6s   %4s/%4s/%4s%n", "precision", "recall", "F1", "=", "found", "gold");
        for (Layer layer : Layer.values()) {
            Score score = scores.of(layer);
            out.printf(
                    "  %9.3f %6.3f %6.3f   %4d/%4d/%4d  %s%n",
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.right(),
                    score.found(),
                    score.wanted(),
                    layer.label());
        }
    }

    /** Median over all pages of the median of warm runs, and the longest of these medians, in milliseconds. */
    private static double[] times(List<Path> pages) throws IOException {
        var medians = new double[pages.size()];
        for (int i = 0; i < medians.length; i++) {
            String raw = PageReader.decode(Files.readAllBytes(pages.get(i)));
            var runs = new double[RUNS];
            for (int run = -RUNS; run < RUNS; run++) {
                long start = System.nanoTime();
                PageReader.read(raw);
                runs[Math.max(run, 0)] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(runs);
            medians[i] = runs[RUNS / 2];
        }
        Arrays.sort(medians);
        return medians.length == 0
                ? new double[2]
                : new double[] {medians[medians.length / 2], medians[medians.length - 1]};
    }
}

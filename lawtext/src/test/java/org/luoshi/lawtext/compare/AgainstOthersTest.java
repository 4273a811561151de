package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/**
 * How many characters are marked as gone or new in the 71 real pairs of versions, and in what time, against java-diff-utils
 * and git on the same words. All three give the new text back exactly; fewer marks are less to read. Sizes are asserted,
 * times are printed.
 */
class AgainstOthersTest {
    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Versions(LegalText old, LegalText now, List<String> oldLines, List<String> newLines) {}

    private record Result(long marked, double seconds) {}

    @Test
    void marksFewerCharactersThanTheOthers() {
        List<Versions> all = new ArrayList<>();
        for (Path file : RealTexts.files("versions", "old.txt")) {
            LegalText old = read(file);
            LegalText now = read(file.resolveSibling("new.txt"));
            all.add(new Versions(old, now, lines(old), lines(now)));
        }
        Result ours = best(all, (v, _) -> strictlyMarked(Comparer.compare(v.old, v.now)));
        Result rows = best(all, (v, _) -> rows(v));
        print("luoshi", ours, ours);
        print("java-diff-utils, rows with inline characters", rows, ours);
        assertThat(ours.marked).isLessThan(rows.marked);
        if (hasGit()) {
            Result characters = once(all, (v, i) -> git(v, i, "--word-diff-regex=."));
            Result words = once(all, (v, i) -> git(v, i, "--word-diff=porcelain"));
            print("git diff --word-diff-regex=. (with its process)", characters, ours);
            print("git diff --word-diff (with its process)", words, ours);
            assertThat(ours.marked).isLessThan(characters.marked);
            assertThat(ours.marked).isLessThan(words.marked);
        }
    }

    /** The last of {@code -Dbench.runs=5} runs: warm. One run proves the sizes. In seconds of this thread's processor. */
    private static Result best(List<Versions> all, ToLongBiFunction<Versions, Integer> tool) {
        Result result = new Result(0, 0);
        for (int run = 0; run < Integer.getInteger("bench.runs", 1); run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long marked = sum(all, tool);
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            result = new Result(marked, (end - start) / 1e9);
        }
        return result;
    }

    private static Result once(List<Versions> all, ToLongBiFunction<Versions, Integer> tool) {
        long start = System.nanoTime();
        return new Result(sum(all, tool), (System.nanoTime() - start) / 1e9);
    }

    private static long sum(List<Versions> all, ToLongBiFunction<Versions, Integer> tool) {
        long sum = 0;
        for (int i = 0; i < all.size(); i++) {
            sum += tool.applyAsLong(all.get(i), i);
        }
        return sum;
    }

    private static void print(String name, Result result, Result ours) {
        System.out.printf(
                "%-50s marked %,9d (%5.2f×)  %7.3f s (%6.2f×)%n",
                name,
                result.marked,
                (double) result.marked / ours.marked,
                result.seconds,
                result.seconds / ours.seconds);
    }

    /** What differs in print alone counts too: the others mark it. */
    private static long strictlyMarked(Comparison comparison) {
        long print = comparison.pairs().stream()
                .flatMap(pair -> pair.changes().stream())
                .filter(change -> change.kind() == Change.Kind.REPRINTED)
                .mapToLong(change -> change.before().length() + change.after().length())
                .sum();
        return comparison.marked() + print;
    }

    private static long rows(Versions versions) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(false)
                .lineNormalizer(line -> line)
                .oldTag(open -> String.valueOf(open ? OPEN : CLOSE))
                .newTag(open -> String.valueOf(open ? OPEN : CLOSE))
                .build();
        return generator.generateDiffRows(versions.oldLines, versions.newLines).stream()
                .mapToLong(AgainstOthersTest::marked)
                .sum();
    }

    private static long marked(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> 0;
            case INSERT -> bare(row.getNewLine());
            case DELETE -> bare(row.getOldLine());
            case CHANGE -> between(row.getOldLine()) + between(row.getNewLine());
        };
    }

    private static long bare(String line) {
        return line.chars().filter(c -> c != OPEN && c != CLOSE).count();
    }

    private static long between(String line) {
        long count = 0;
        boolean open = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == OPEN || c == CLOSE) {
                open = c == OPEN;
            } else if (open) {
                count++;
            }
        }
        return count;
    }

    private long git(Versions versions, int number, String option) {
        try {
            Path old = Files.write(folder.resolve(number + "-old.txt"), versions.oldLines);
            Path now = Files.write(folder.resolve(number + "-new.txt"), versions.newLines);
            Process git = new ProcessBuilder(
                            "git",
                            "diff",
                            "--no-index",
                            "--no-color",
                            "-U100000",
                            "--word-diff=porcelain",
                            option,
                            old.toString(),
                            now.toString())
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.lines()
                    .skip(5)
                    .filter(line -> line.startsWith("+") || line.startsWith("-"))
                    .mapToLong(line -> line.length() - 1)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasGit() {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            System.out.println("跳过 / skipped: no git: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words as they are compared, a line for each paragraph; the number stands before the first. */
    private static List<String> lines(LegalText text) {
        return Units.of(text).stream()
                .flatMap(unit -> (unit.label() + unit.words()).lines())
                .toList();
    }

    private static LegalText read(Path file) {
        return LawParser.parse(RealTexts.read(file)).text();
    }
}

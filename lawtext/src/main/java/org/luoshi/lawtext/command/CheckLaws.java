package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.luoshi.lawtext.internal.Json;
import org.luoshi.lawtext.parse.ProblemKind;
import org.luoshi.lawtext.text.TextFile;

/** Reads every text below a folder and tells what a careful reader would stop at. */
final class CheckLaws implements Command {
    @Override
    public String usage() {
        return "check DIR [--json] [--threads N]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        long begin = System.nanoTime();
        Arguments given = Arguments.read(arguments, Set.of("--json"), Set.of("--threads"));
        Path folder = given.existing();
        List<Path> files = LawFiles.below(folder);
        List<CheckedFile> checked =
                InParallel.map(files, given.count("--threads", 1), file -> CheckedFile.of(TextFile.read(file)));
        Map<String, Object> report = report(folder, files, checked);
        report.put("seconds", (System.nanoTime() - begin) / 1e9);
        if (given.has("--json")) {
            out.println(Json.write(report));
        } else {
            report.forEach((name, value) -> out.println(name + "\t" + Json.write(value)));
        }
        return checked.stream().allMatch(CheckedFile::roundTrip) ? 0 : 2;
    }

    private static Map<String, Object> report(Path folder, List<Path> files, List<CheckedFile> checked) {
        var problems = new TreeMap<ProblemKind, Integer>();
        var mismatches = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < files.size(); i++) {
            CheckedFile file = checked.get(i);
            file.problems().forEach((kind, count) -> problems.merge(kind, count, Integer::sum));
            if (!file.agrees()) {
                mismatches.add(mismatch(folder, files.get(i), file));
            }
        }
        var report = new LinkedHashMap<String, Object>();
        report.put("files", files.size());
        report.put("articles", checked.stream().mapToInt(CheckedFile::articles).sum());
        report.put(
                "characters",
                checked.stream().mapToLong(CheckedFile::characters).sum());
        report.put(
                "roundTripFailures",
                checked.stream().filter(file -> !file.roundTrip()).count());
        report.put("articleCountMismatches", mismatches);
        report.put("problems", problems);
        return report;
    }

    private static Map<String, Object> mismatch(Path folder, Path file, CheckedFile checked) {
        var mismatch = new LinkedHashMap<String, Object>();
        mismatch.put(
                "file",
                folder.equals(file) ? file.toString() : folder.relativize(file).toString());
        mismatch.put("parsed", checked.articles());
        mismatch.put("counted", checked.counted());
        mismatch.put("reason", checked.reason());
        return mismatch;
    }
}

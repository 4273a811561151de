package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runs the engine over the real cases and prints what came out, one line a case ({@code ./luoshi bench amend}). */
final class Bench implements Command {
    @Override
    public String usage() {
        return "bench amend";
    }

    /** 0 whatever the figures are: they are for reading. */
    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        String what = Arguments.read(arguments, Set.of(), Set.of()).places(1).getFirst();
        if (!what.equals("amend")) {
            throw new WrongUse("没有这种测量 / no such measure: " + what);
        }
        Path folder = corpus().resolve("amendments");
        if (!Files.isDirectory(folder)) {
            throw new IOException("没有真实文本 / no real texts: " + folder + " (LUOSHI_CORPUS)");
        }
        amend(folder, out);
        return 0;
    }

    static Path corpus() {
        String set = System.getenv("LUOSHI_CORPUS");
        return set == null || set.isBlank() ? Path.of("../shared/corpus") : Path.of(set);
    }

    private static void amend(Path folder, PrintStream out) throws IOException {
        List<Path> cases;
        try (Stream<Path> list = Files.list(folder)) {
            cases = list.filter(each -> Files.exists(each.resolve("base.txt")))
                    .sorted()
                    .toList();
        }
        int same = 0;
        int complete = 0;
        double time = 0;
        for (Path each : cases) {
            AmendCase result = AmendCase.run(each);
            out.println(result.line());
            same += result.same() ? 1 : 0;
            complete += result.amended().isComplete() ? 1 : 0;
            time += result.milliseconds();
        }
        out.printf("%d 例，%d 例逐条相同，%d 例完整，%.0f ms%n", cases.size(), same, complete, time);
    }
}

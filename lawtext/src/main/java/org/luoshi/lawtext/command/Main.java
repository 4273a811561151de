package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./luoshi law NAME …}. */
public final class Main {
    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "amend", new AmendLaw(),
            "bench", new Bench(),
            "check", new CheckLaws(),
            "cite", new CiteLaws(Clock.system(ZoneId.of("Asia/Shanghai"))),
            "compare", new CompareLaws(),
            "draft-decision", new DraftDecision(),
            "parse", new ParseLaw(),
            "validate", new ValidateLaws()));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Command command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            COMMANDS.values().forEach(known -> err.println("./luoshi law " + known.usage()));
            return 1;
        }
        try {
            return command.run(arguments.subList(1, arguments.size()), out, err);
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println("./luoshi law " + command.usage());
            return 1;
        } catch (NoSuchFileException e) {
            err.println("没有这个文件 / no such file: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("读写失败 / cannot read or write: " + e.getMessage());
            return 1;
        }
    }
}

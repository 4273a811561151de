package org.luoshi.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.draw.Drawing;
import org.luoshi.procedure.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks and draws the procedure files and counts a limit, without the server: {@code ./luoshi procedure due}. */
@Command(name = "procedure", description = "检查、画出程序文件，计算期限。 / Checks and draws procedures, counts limits.")
final class ProcedureCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Exit code 0: no problem; 1: each problem with its file, line, path and remedy. */
    @Command(
            name = "check",
            description = {
                "检查一个目录或者一个文件，列出每个问题的文件、行、路径和改法。",
                "Checks a directory or a file and lists each problem with file, line, path and remedy."
            })
    int check(
            @Mixin HelpOption help,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "DIR",
                            description = "默认为随附的 procedures。 / Default: the shipped procedures.")
                    @Nullable
                    Path directory) {
        return switch (ProcedureFiles.read(directory)) {
            case ProcedureFiles.Sound sound -> {
                out().println(sound.summary());
                yield 0;
            }
            case ProcedureFiles.Unsound unsound -> {
                print(out(), unsound);
                yield 1;
            }
        };
    }

    /** Exit code 0: counted; 2: wrong use; 3: the place has no such limit; 4: a year's arrangement is missing. */
    @Command(
            name = "due",
            description = {
                "从起算日计算到期日，并说明理由。",
                "放假安排只取自 procedures/calendar；在服务器页面上导入的通知存在数据库里，这里不读。",
                "Counts a limit from its own trigger day and says why.",
                "Holidays come from procedures/calendar alone: a notice imported on the server's pages lies in its"
                        + " database, which this command does not read."
            })
    int due(
            @Mixin HelpOption help,
            @Mixin DueQuestion question,
            @Option(names = "--json", description = "以 JSON 输出。 / Prints JSON.") boolean json) {
        return switch (ProcedureFiles.read(null)) {
            case ProcedureFiles.Unsound unsound -> {
                print(err(), unsound);
                yield 1;
            }
            case ProcedureFiles.Sound sound -> answer(question.ask(sound.procedures(), sound.calendar()), json);
        };
    }

    /** Exit code 0: drawn; 2: no such procedure or place. */
    @Command(
            name = "draw",
            description = {
                "把一个程序画成 SVG：步骤、事件、期限。默认输出到屏幕。",
                "Draws a procedure as SVG: steps, events, clocks. Prints it unless --out names a file."
            })
    int draw(
            @Mixin HelpOption help,
            @Parameters(paramLabel = "NAME", description = "程序，如 suggestions/handling。 / The procedure.") String name,
            @Option(
                            names = "--profile",
                            paramLabel = "PLACE",
                            defaultValue = Profile.NATIONAL,
                            description = "地方，如 qingdao 或者 青岛；默认全国。 / The place; default: national.")
                    String place,
            @Option(names = "--out", paramLabel = "FILE", description = "写入文件。 / Writes to a file.") @Nullable
                    Path file)
            throws IOException {
        return switch (ProcedureFiles.read(null)) {
            case ProcedureFiles.Unsound unsound -> {
                print(err(), unsound);
                yield 1;
            }
            case ProcedureFiles.Sound sound -> draw(ProcedureChoice.of(sound.procedures(), name, place), file);
        };
    }

    private int draw(ProcedureChoice choice, @Nullable Path file) throws IOException {
        switch (choice) {
            case ProcedureChoice.Unknown(String message) -> {
                err().println(message);
                return 2;
            }
            case ProcedureChoice.Known known -> draw(Drawing.svg(known.procedure()), file);
        }
        return 0;
    }

    private void draw(String svg, @Nullable Path file) throws IOException {
        if (file == null) {
            out().print(svg);
            out().flush();
        } else {
            Files.writeString(file, svg);
            out().printf("已画入 %s。 / Drawn to %s.%n", file, file);
        }
    }

    private int answer(DueAnswer answer, boolean json) {
        return switch (answer) {
            case DueAnswer.Counted counted -> {
                out().println(json ? DueText.json(counted) : DueText.words(counted));
                yield 0;
            }
            case DueAnswer.YearMissing missing -> {
                if (json) {
                    out().println(DueText.json(missing));
                }
                err().println(DueText.words(missing));
                yield 4;
            }
            case DueAnswer.NoLimit none -> {
                err().println(none.message());
                yield 3;
            }
            case DueAnswer.WrongUse wrong -> {
                err().println(wrong.message());
                yield 2;
            }
        };
    }

    private static void print(PrintWriter to, ProcedureFiles.Unsound unsound) {
        List<Problem> problems = unsound.problems();
        for (Problem problem : problems) {
            to.println(unsound.prefix() + problem.lineZh());
            to.println("    " + problem.en() + ". " + problem.remedyEn());
        }
        to.printf("%d 个问题 / %d problem%s%n", problems.size(), problems.size(), problems.size() == 1 ? "" : "s");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

package org.luoshi.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.luoshi.platform.database.DatabaseUnavailable;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line (命令行): {@code ./luoshi procedure check}, {@code ./luoshi journal verify}.
 *
 * <p>Exit codes: 0 done, 1 the answer is no (a problem was found), 2 wrong use; a command may add its own from 3 on.
 */
@Command(
        name = "./luoshi",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AccessCommand.class,
            BackupCommand.class,
            ExportAllCommand.class,
            ImportAllCommand.class,
            JournalCommand.class,
            LawsCommand.class,
            ProcedureCommand.class,
            RestoreCommand.class,
            VerifyDocumentCommand.class
        },
        description = {"落实：人大常委会的承诺，从审议到落实。", "Luoshi: a congress's promises, from deliberation to done."})
public final class Main implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Every command has one line here. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(Main::cannot);
    }

    /** What lies outside the program (no database there, an unreadable file) is told in words, not as a stack trace. */
    private static int cannot(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        switch (problem) {
            case DatabaseUnavailable e -> err.printf("%s%n%s%n", e.getMessage(), e.remedy());
            case ArchiveRefused e -> {
                err.printf("%s%n%s%n", e.getMessage(), e.remedy());
                return REFUSED;
            }
            case DataAccessException e -> err.printf("无法读取数据库：%s / The database cannot be read.%n", e.getMessage());
            case SQLException e -> err.printf("无法读取数据库：%s / The database cannot be read.%n", e.getMessage());
            case IOException e -> err.printf("无法读写：%s / Cannot be read or written: %s%n", e.getMessage(), e);
            default -> throw problem;
        }
        return WRONG_USE;
    }

    /** No command named: shows which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return WRONG_USE;
    }
}

package org.luoshi.platform.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line (命令行): {@code ./luoshi procedure check}, {@code ./luoshi journal verify}.
 *
 * <p>Exit codes: 0 done, 1 the answer is no (a problem was found), 2 wrong use; a command may add its own from 3 on.
 */
@Command(
        name = "./luoshi",
        synopsisSubcommandLabel = "COMMAND",
        description = {"落实：人大常委会的承诺，从审议到落实。", "Luoshi: a congress's promises, from deliberation to done."})
public final class Main implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** Every command has one line here. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setUsageHelpAutoWidth(true).setAbbreviatedOptionsAllowed(false);
    }

    /** No command named: shows which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return WRONG_USE;
    }
}

package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** One of the commands of {@code ./luoshi law}. */
interface Command {
    /** How it is written: {@code parse FILE --to akn|json|text|md}. */
    String usage();

    /**
     * Carries it out.
     *
     * @return the exit code
     * @throws WrongUse when the arguments cannot be meant
     */
    int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException;
}

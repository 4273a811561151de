package org.luoshi.platform.command;

import picocli.CommandLine.Option;

/** {@code --help}: what a command does, instead of doing it. */
final class HelpOption {
    @Option(names = "--help", usageHelp = true, description = "显示用法。 / Shows how it is used.")
    private boolean asked;

    boolean asked() {
        return asked;
    }
}

package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A backup comes back, or is tried: {@code ./luoshi restore FILE --data DIR}, {@code ./luoshi restore --drill FILE}. */
@Command(
        name = "restore",
        description = {
            "把备份恢复到空的数据目录，逐表证明相同。",
            "Restores a backup into an empty data directory and proves every table equal."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--drill",
            description = "演练：恢复到临时目录，打印逐表证明，然后删除。 / Tries it in a temporary place and prints the proof.")
    private boolean drill;

    @Parameters(paramLabel = "FILE", description = "备份文件。 / The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    /** Exit code 0: restored and equal; 1: refused, and why; nothing is left then. */
    @Override
    public Integer call() throws SQLException, IOException {
        return drill
                ? Restoring.drill(file, place, spec.commandLine())
                : Restoring.restore(file, place, spec.commandLine());
    }
}

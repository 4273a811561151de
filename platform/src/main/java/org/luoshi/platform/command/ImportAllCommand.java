package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code export-all} wrote comes into an empty installation: {@code ./luoshi import-all DIR --data DIR}. */
@Command(
        name = "import-all",
        description = {
            "把 export-all 导出的全部记录导入空的数据目录，逐表证明相同。",
            "Brings an export into an empty data directory and proves every table equal."
        })
final class ImportAllCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Parameters(paramLabel = "DIR|FILE.zip", description = "导出的文件夹或文件。 / The folder or file of the export.")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    /** Exit codes as those of {@code restore}. */
    @Override
    public Integer call() throws SQLException, IOException {
        return Restoring.restore(from, place, spec.commandLine());
    }
}

package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.luoshi.platform.operations.archive.ArchiveWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same parts as a backup, in a folder any program reads: {@code ./luoshi export-all DIR}. */
@Command(
        name = "export-all",
        description = {
            "把全部记录和附件导出为开放格式（JSON 行），可用任何程序阅读，也可用 import-all 导入。",
            "Writes every record and attachment out in an open format (JSON lines); import-all reads it back."
        })
final class ExportAllCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "DIR|FILE.zip",
            description =
                    "不存在或空的文件夹；以 .zip 结尾则写成一个文件。 / A folder that is empty or not there; one file when it ends in .zip.")
    @SuppressWarnings("NullAway.Init")
    private Path place;

    /** Exit codes as those of {@code backup}. */
    @Override
    public Integer call() throws SQLException, IOException {
        try (ArchiveWriter out =
                place.toString().endsWith(".zip") ? ArchiveWriter.ofFile(place) : ArchiveWriter.ofFolder(place)) {
            return Archiving.make(database, out, place, spec.commandLine());
        }
    }
}

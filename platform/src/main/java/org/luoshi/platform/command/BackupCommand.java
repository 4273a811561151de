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

/** Everything as it stands now, in one file, while people work: {@code ./luoshi backup FILE}. */
@Command(
        name = "backup",
        description = {
            "把数据库和附件备份为一个文件，服务运行与否都可以。",
            "Backs up database and attachments into one file, with the server running or not."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "备份文件，不能已存在。 / The backup; must not exist yet.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    /** Exit code 0: made; 1: refused, and why; 3: made, but attachments were missing or damaged, and are named. */
    @Override
    public Integer call() throws SQLException, IOException {
        try (ArchiveWriter out = ArchiveWriter.ofFile(file)) {
            return Archiving.make(database, out, file, spec.commandLine());
        }
    }
}

package org.luoshi.platform.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.luoshi.platform.operations.FreshDirectory;
import org.luoshi.platform.operations.Place;
import org.luoshi.platform.operations.RestoreArchive;
import org.luoshi.platform.operations.Restored;
import org.luoshi.platform.operations.TableProof;
import org.luoshi.platform.operations.archive.Archive;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code restore} and {@code import-all} share: the bringing back, and the proof that is printed. */
final class Restoring {
    private static final int DIGITS = 16;

    private Restoring() {}

    static int restore(Path from, PlaceOptions options, CommandLine line) throws SQLException, IOException {
        Path data = options.data();
        if (data == null) {
            throw new ParameterException(line, "缺少 --data DIR。 / --data DIR is missing.");
        }
        try (Archive archive = Archive.open(from)) {
            RestoreArchive.check(archive);
            try (Place place = options.open(data)) {
                Restored restored = RestoreArchive.handle(archive, place, user());
                place.keep();
                tell(restored, line.getOut());
            }
        }
        line.getOut().printf("已恢复到 %s，可以启动服务。 / Restored to %s; the server may be started.%n", data, data);
        return 0;
    }

    /** Into a temporary place, which is gone afterwards. */
    static int drill(Path from, PlaceOptions options, CommandLine line) throws SQLException, IOException {
        Path temporary = Files.createTempDirectory("luoshi-drill");
        try (Archive archive = Archive.open(from)) {
            RestoreArchive.check(archive);
            try (Place place = FreshDirectory.at(temporary.resolve("data"), options.binaries())) {
                Restored restored = RestoreArchive.handle(archive, place, user());
                restored.tables().forEach(table -> tell(table, line.getOut()));
                tell(restored, line.getOut());
            }
        } finally {
            FileSystemUtils.deleteRecursively(temporary);
        }
        line.getOut().println("演练通过，临时数据已删除。 / The drill passed; its data are gone.");
        return 0;
    }

    private static void tell(TableProof table, PrintWriter out) {
        out.printf(
                "  = %-32s %9d 行 / rows  %s…%n",
                table.table(), table.restoredRows(), table.restored().substring(0, DIGITS));
    }

    private static void tell(Restored restored, PrintWriter out) {
        out.printf(
                "全部相同：%d 张表，%d 行，%d 个附件，日志链完整（%d 条）。 / All equal: %d tables, %d rows, %d attachments; the journal holds (%d lines).%n",
                restored.tables().size(),
                restored.manifest().rows(),
                restored.files(),
                restored.manifest().journal().lines(),
                restored.tables().size(),
                restored.manifest().rows(),
                restored.files(),
                restored.manifest().journal().lines());
        if (restored.migrated() > 0) {
            out.printf(
                    "结构已从 %s 升级，执行了 %d 步。 / The schema was brought up from %s in %d steps.%n",
                    restored.manifest().schema(),
                    restored.migrated(),
                    restored.manifest().schema(),
                    restored.migrated());
        }
        restored.strangers()
                .forEach(table -> out.printf(
                        "表 %s 不是本程序的，没有恢复；内容仍在归档包中。 / The table %s is not the program's and was left out; it is in the archive still.%n",
                        table, table));
        restored.manifest()
                .missing()
                .forEach(sha256 -> out.printf(
                        "附件内容 %s 在制作时已缺失。 / The attachment's content %s was missing when the archive was made.%n",
                        sha256, sha256));
    }

    private static String user() {
        return System.getProperty("user.name", "?");
    }
}

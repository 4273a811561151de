package org.luoshi.platform.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the database is reached and where attachments lie, as the server is told it by the same settings. */
final class ReachOptions {
    @Option(
            names = "--files",
            paramLabel = "DIR",
            defaultValue = "${env:LUOSHI_FILES_DIRECTORY:-}",
            description = "附件目录，默认为数据目录下的 files。 / Where attachments lie; by default files of the data directory.")
    @SuppressWarnings("NullAway.Init")
    private String files;

    @Option(
            names = "--binaries",
            hidden = true,
            paramLabel = "DIR",
            defaultValue = "${env:LUOSHI_BINARIES:-.luoshi/postgres}")
    @SuppressWarnings("NullAway.Init")
    private Path binaries;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:LUOSHI_DB_URL}",
            description = "自备 PostgreSQL 的 JDBC 地址；密码取自 LUOSHI_DB_PASSWORD。"
                    + " / JDBC address of a PostgreSQL of your own; its password comes from LUOSHI_DB_PASSWORD.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "${env:LUOSHI_DB_USER:-luoshi}")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(names = "--password", hidden = true, defaultValue = "${env:LUOSHI_DB_PASSWORD:-}")
    @SuppressWarnings("NullAway.Init")
    private String password;

    Path binaries() {
        return binaries;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Address of a database of one's own; empty for the one that comes along. */
    String url() {
        return url == null ? "" : url.strip();
    }

    /** Where attachments lie beside this data directory. */
    Path filesOf(Path data) {
        return files.isBlank() ? data.resolve("files") : Path.of(files);
    }
}

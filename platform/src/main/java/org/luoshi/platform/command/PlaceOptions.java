package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.operations.EmptyDatabase;
import org.luoshi.platform.operations.FreshDirectory;
import org.luoshi.platform.operations.Place;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** Where an archive is brought back to; never the place the server uses by default. */
final class PlaceOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "不存在或空的数据目录。 / A data directory that is empty or not there.")
    @Nullable
    private Path data;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            defaultValue = "${env:LUOSHI_FILES_DIRECTORY:-}",
            description =
                    "附件目录，只用于自备的库；默认为数据目录下的 files。 / Where attachments go, for a database of your own; by default files of the data directory.")
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
            description = "自备的空 PostgreSQL 库；密码取自 LUOSHI_DB_PASSWORD。"
                    + " / An empty PostgreSQL database of your own; its password comes from LUOSHI_DB_PASSWORD.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "${env:LUOSHI_DB_USER:-luoshi}")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(names = "--password", hidden = true, defaultValue = "${env:LUOSHI_DB_PASSWORD:-}")
    @SuppressWarnings("NullAway.Init")
    private String password;

    @Nullable
    Path data() {
        return data;
    }

    Path binaries() {
        return binaries;
    }

    Place open(Path directory) throws SQLException, IOException {
        String address = url;
        return address == null || address.isBlank()
                ? FreshDirectory.at(directory, binaries)
                : EmptyDatabase.of(
                        new DriverManagerDataSource(address, user, password),
                        files.isBlank() ? directory.resolve("files") : Path.of(files));
    }
}

package org.luoshi.platform.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.database.OfflineDatabase;
import picocli.CommandLine.Option;

/** Which database a command reads: by default the one the server would use with the same settings. */
final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:LUOSHI_DATA:-.luoshi/data}",
            description = "数据目录。 / The data directory. (${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private Path data;

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

    Path data() {
        return data;
    }

    Path files() {
        return files.isBlank() ? data.resolve("files") : Path.of(files);
    }

    OpenDatabase open() {
        String address = url;
        if (address != null && !address.isBlank()) {
            return new External(address, user, password);
        }
        return new Offline(OfflineDatabase.open(data, binaries));
    }

    private record Offline(OfflineDatabase database) implements OpenDatabase {
        @Override
        public Connection connect() throws SQLException {
            return database.connect();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private record External(String url, String user, String password) implements OpenDatabase {
        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public void close() {
            // the connection is all there is, and its user closes it
        }
    }
}

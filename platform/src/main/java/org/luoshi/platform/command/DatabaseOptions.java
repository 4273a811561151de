package org.luoshi.platform.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.luoshi.platform.database.OfflineDatabase;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ReachOptions reach = new ReachOptions();

    Path data() {
        return data;
    }

    Path files() {
        return reach.filesOf(data);
    }

    OpenDatabase open() {
        return reach.url().isEmpty()
                ? new Offline(OfflineDatabase.open(data, reach.binaries()))
                : new External(reach.url(), reach.user(), reach.password());
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

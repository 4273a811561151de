package org.luoshi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory, for a command that runs without the server (离线取数): where the server runs, its
 * database is used beside it; where it does not, the database is started for as long as this is open.
 */
public final class OfflineDatabase implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    private OfflineDatabase(String url, String user, String password, @Nullable EmbeddedPostgres started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /**
     * Opens the database that exists in {@code data}; makes none.
     *
     * @throws DatabaseUnavailable with a remedy, when there is none
     */
    public static OfflineDatabase open(Path data, Path binaries) {
        Path cluster = data.resolve("postgres").resolve("cluster");
        if (!Files.isDirectory(cluster)) {
            throw new DatabaseUnavailable(
                    "%s 中没有数据库。 / There is no database in %s.".formatted(data, data),
                    "用 --data 指明数据目录。 / Name the data directory with --data.");
        }
        try {
            return held(data) ? ofRunningServer(data, cluster) : startedHere(data, binaries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data directory " + data, e);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Stops the database if it was started here. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static boolean held(Path data) throws IOException {
        try {
            DataLock.take(data.toRealPath()).close();
            return false;
        } catch (DatabaseUnavailable held) {
            return true;
        }
    }

    private static OfflineDatabase ofRunningServer(Path data, Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.US_ASCII);
        String url = "jdbc:postgresql://127.0.0.1:%s/luoshi"
                .formatted(lines.get(PORT_LINE).strip());
        String password = Files.readString(data.resolve("database.password")).strip();
        return new OfflineDatabase(url, "luoshi", password, null);
    }

    private static OfflineDatabase startedHere(Path data, Path binaries) {
        EmbeddedPostgres own = EmbeddedPostgres.start(data, binaries);
        return new OfflineDatabase(own.jdbcUrl(), own.user(), own.password(), own);
    }
}

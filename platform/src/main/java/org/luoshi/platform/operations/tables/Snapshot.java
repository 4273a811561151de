package org.luoshi.platform.operations.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.operations.archive.Manifest.Counter;
import org.luoshi.platform.operations.archive.Manifest.Migration;
import org.postgresql.PGConnection;

/**
 * A database as it stood at one moment (快照), whoever writes meanwhile. Values are written the same on every machine: UTC,
 * ISO dates, hexadecimal bytes.
 */
public final class Snapshot {
    /** A line of JSON holds no control character, so nothing is ever quoted. */
    static final String PLAIN_LINES = "(format csv, delimiter e'\\x02', quote e'\\x01')";

    private static final String SEQUENCES = """
            select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S'
            order by relname collate "C"
            """;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Begins one that only reads; the transaction is the caller's to end. */
    public static Snapshot begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("set transaction isolation level repeatable read, read only");
        }
        return within(connection);
    }

    /** In a transaction the caller has begun. */
    public static Snapshot within(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set local timezone = 'UTC'");
            sql.execute("set local datestyle = 'ISO, MDY'");
            sql.execute("set local intervalstyle = 'iso_8601'");
            sql.execute("set local bytea_output = 'hex'");
            sql.execute("set local extra_float_digits = 1");
        }
        return new Snapshot(connection);
    }

    public Instant at() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    public List<Table> tables() throws SQLException {
        return Catalogue.of(connection);
    }

    /** Writes every row of a table as a line; answers how many there were. */
    public long write(Table table, OutputStream out) throws IOException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (%s) to stdout %s".formatted(table.lines(), PLAIN_LINES), out);
        } catch (SQLException e) {
            throw new IOException("table %s: %s".formatted(table.name(), e.getMessage()), e);
        }
    }

    /** The counters: what they gave is never given back, so they stand at or after the rows. */
    public List<Counter> counters() throws SQLException {
        List<Counter> counters = new ArrayList<>();
        for (String name : names()) {
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery("select last_value, is_called from " + Table.quote(name))) {
                row.next();
                counters.add(new Counter(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return counters;
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(SEQUENCES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** The schema: which migrations ran, in their order. */
    public List<Migration> migrations() throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select script, checksum from flyway_schema_history
                        where success and type = 'SQL' order by installed_rank
                        """)) {
            while (row.next()) {
                migrations.add(new Migration(row.getString(1), row.getInt(2)));
            }
        }
        return migrations;
    }
}

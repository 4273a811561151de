package org.luoshi.platform.operations.tables;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.operations.archive.Manifest.Counter;
import org.postgresql.PGConnection;

/**
 * Fills the tables of a fresh schema (装载), in one transaction. Foreign keys, checks and unique keys hold all the while;
 * triggers rest, because what they would note, count or refuse happened when the rows were first written.
 */
public final class Loading {
    private final Connection connection;
    private final List<Table> tables;

    private Loading(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** Empties the tables of what migrations put there, and lets their triggers rest. */
    public static Loading begin(Connection connection, List<Table> tables) throws SQLException {
        Loading loading = new Loading(connection, tables);
        loading.triggers("disable");
        loading.run("truncate " + tables.stream().map(Table::quoted).collect(Collectors.joining(", ")));
        loading.run("create temporary table archive_line (line json) on commit drop");
        return loading;
    }

    /** Reads lines as {@link Snapshot#write} writes them. */
    public void read(Table table, InputStream lines) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy archive_line (line) from stdin " + Snapshot.PLAIN_LINES, lines);
        run(
                "insert into %1$s (%2$s) overriding system value select %2$s from archive_line, json_populate_record(null::%1$s, line)"
                        .formatted(table.quoted(), table.writable()));
        run("truncate archive_line");
    }

    public void counter(Counter counter) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            set.setString(1, Table.quote(counter.name()));
            set.setLong(2, counter.last());
            set.setBoolean(3, counter.called());
            set.execute();
        }
    }

    /** Wakes the triggers; none may sleep on. */
    public void finish() throws SQLException {
        triggers("enable");
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = current_schema()::regnamespace and t.tgenabled <> 'O'
                        """)) {
            if (row.next()) {
                throw new IllegalStateException("a trigger sleeps on: " + row.getString(1));
            }
        }
    }

    private void triggers(String state) throws SQLException {
        for (Table table : tables) {
            run("alter table %s %s trigger user".formatted(table.quoted(), state));
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

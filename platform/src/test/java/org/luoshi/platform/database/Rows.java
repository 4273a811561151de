package org.luoshi.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows whose commit was acknowledged, in a database that is then mistreated. */
final class Rows {
    static final String TABLE = "create table if not exists acknowledged (number int primary key)";

    private Rows() {}

    static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    static void add(EmbeddedPostgres database, int number) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(TABLE);
            sql.execute("insert into acknowledged values (%d)".formatted(number));
        }
    }

    static int count(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from acknowledged")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

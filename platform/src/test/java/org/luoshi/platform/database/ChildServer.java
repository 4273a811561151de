package org.luoshi.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A Luoshi to be killed: starts the database of its first argument, commits rows and says the number of each. */
final class ChildServer {
    private ChildServer() {}

    public static void main(String[] args) throws SQLException, IOException {
        EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]));
        try (Connection connection = Rows.connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(Rows.TABLE);
            for (int number = 1; !System.out.checkError(); number++) {
                sql.execute("insert into acknowledged values (%d)".formatted(number));
                System.out.println(number);
            }
        }
    }
}

package org.luoshi.platform.command;

import java.sql.Connection;
import java.sql.SQLException;

/** A database a command reads from; closing it leaves everything as it was found. */
interface OpenDatabase extends AutoCloseable {
    Connection connect() throws SQLException;

    @Override
    void close();
}

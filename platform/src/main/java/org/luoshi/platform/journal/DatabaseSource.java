package org.luoshi.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;

/** A journal read straight from its tables, streaming, in one snapshot. */
final class DatabaseSource implements JournalSource, AutoCloseable {
    private static final int FETCH = 500;
    private static final String IN_ORDER = " order by subject_kind collate \"C\", subject_id collate \"C\"";

    private final Connection connection;
    private final boolean ownTransaction;

    /** Begins a read-only snapshot, unless the connection is in a transaction of its caller's already. */
    DatabaseSource(Connection connection) {
        this.connection = connection;
        try {
            this.ownTransaction = connection.getAutoCommit();
            if (ownTransaction) {
                connection.setAutoCommit(false);
                try (PreparedStatement begin =
                        connection.prepareStatement("set transaction isolation level repeatable read, read only")) {
                    begin.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    @Override
    public void seals(Consumer<Seal> each) {
        forEach(
                "select * from journal_seal order by no",
                (row, n) -> LineRows.seal(row, headsOf(row.getLong("no"))),
                each);
    }

    @Override
    public void heads(Consumer<Head> each) {
        forEach("select * from journal_head" + IN_ORDER, LineRows::head, each);
    }

    @Override
    public void lines(Consumer<Line> each) {
        forEach("select * from journal_line" + IN_ORDER + ", seq", LineRows::line, each);
    }

    @Override
    public void close() {
        try {
            if (ownTransaction) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal's snapshot cannot be closed", e);
        }
    }

    private List<Head> headsOf(long seal) {
        List<Head> heads = new ArrayList<>();
        forEach("select * from journal_seal_head where seal_no = " + seal, LineRows::head, heads::add);
        return heads;
    }

    private <T> void forEach(String sql, RowMapper<T> rows, Consumer<T> each) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            try (ResultSet result = select.executeQuery()) {
                for (int n = 0; result.next(); n++) {
                    each.accept(rows.mapRow(result, n));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read: " + sql, e);
        }
    }
}

package org.luoshi.platform.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the figures of one context that count the rows of a statement, all opened on one kind of page by the same readers.
 *
 * <p>A statement selects {@code id}, {@code number}, {@code title} for {@code :from}, {@code :to} and {@code :asOf}, and
 * whatever the page's address is made of, in a stable order.
 */
public final class RowFigures {
    private final JdbcClient jdbc;
    private final Page page;
    private final Sight sight;

    /** Where a row's record is opened. */
    @FunctionalInterface
    public interface Page {
        String of(ResultSet row) throws SQLException;
    }

    public RowFigures(JdbcClient jdbc, Page page, Sight sight) {
        this.jdbc = jdbc;
        this.page = page;
        this.sight = sight;
    }

    /** A figure of the house, in its first version. */
    public FigureDefinition figure(String id, Words title, Words rule, String sql) {
        return new Rows(this, new FigureId(id), title, rule, sql, false);
    }

    /** A figure anyone may read without signing in, in its first version. */
    public FigureDefinition publicFigure(String id, Words title, Words rule, String sql) {
        return new Rows(this, new FigureId(id), title, rule, sql, true);
    }

    private record Rows(RowFigures made, FigureId id, Words title, Words countingRule, String sql, boolean isPublic)
            implements CountingFigure {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return made.jdbc
                    .sql(sql)
                    .param("from", from)
                    .param("to", to)
                    .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new FigureRecord(
                            row.getString("id"), row.getString("number"), row.getString("title"), made.page.of(row)))
                    .list();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return made.sight.shown(viewer, records);
        }
    }
}

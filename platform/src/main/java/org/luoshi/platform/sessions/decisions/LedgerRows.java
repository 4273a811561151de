package org.luoshi.platform.sessions.decisions;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes figures out of statements; who may look into the meeting a record belongs to may open it. */
@Component
class LedgerRows {
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final SessionAccess access;

    LedgerRows(JdbcClient jdbc, Meetings meetings, SessionAccess access) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.access = access;
    }

    /**
     * A figure that counts the rows of a statement.
     *
     * @param sql selects id, number, title, the number of the meeting, null for what belongs to none, and the path below it
     */
    FigureDefinition figure(String id, Words title, Words rule, String sql) {
        return new Counted(this, new FigureId(id), title, rule, sql);
    }

    private record Counted(LedgerRows rows, FigureId id, Words title, Words countingRule, String sql)
            implements CountingFigure {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return rows.jdbc
                    .sql(sql)
                    .param("from", from)
                    .param("to", to)
                    .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new FigureRecord(
                            row.getString("id"), row.getString("number"), row.getString("title"), href(row)))
                    .list();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return records.stream()
                    .map(r -> rows.mayOpen(r, viewer) ? r : r.numberOnly())
                    .toList();
        }
    }

    private static String href(ResultSet row) throws SQLException {
        String meeting = row.getString("meeting");
        return (meeting == null ? "" : MatterLinks.under("/sessions", meeting)) + row.getString("path");
    }

    /** {@code /sessions/会2026-0003/…}: the meeting stands in the address; what belongs to none is open to all who sit. */
    private boolean mayOpen(FigureRecord opened, Viewer viewer) {
        if (viewer.may(SessionDesk.MANAGE)) {
            return true;
        }
        if (opened.href().startsWith(Activities.PAGE)) {
            return viewer.may(Activities.READ);
        }
        String number = URLDecoder.decode(opened.href().split("/", 4)[2], StandardCharsets.UTF_8);
        return meetings.byNumber(number)
                .filter(meeting -> access.maySee(meeting, viewer))
                .isPresent();
    }
}

package org.luoshi.platform.sessions.decisions;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.RowFigures;
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
    private final Meetings meetings;
    private final SessionAccess access;
    private final RowFigures rows;

    LedgerRows(JdbcClient jdbc, Meetings meetings, SessionAccess access) {
        this.meetings = meetings;
        this.access = access;
        this.rows = new RowFigures(jdbc, LedgerRows::href, (viewer, _) -> record -> mayOpen(record, viewer));
    }

    /**
     * A figure that counts the rows of a statement.
     *
     * @param sql selects id, number, title, the number of the meeting, null for what belongs to none, and the path below it
     */
    FigureDefinition figure(String id, Words title, Words rule, String sql) {
        return rows.figure(id, title, rule, sql);
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

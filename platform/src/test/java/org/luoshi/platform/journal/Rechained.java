package org.luoshi.platform.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The chain of one subject written anew under other names, by the journal's own hashing: for generated matters. */
public final class Rechained {
    private Rechained() {}

    /** The lines of one subject, oldest first. */
    public static List<Line> lines(Connection connection, Subject subject) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(
                "select * from journal_line where subject_kind = ? and subject_id = ? order by seq")) {
            sql.setString(1, subject.kind());
            sql.setString(2, subject.id());
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    lines.add(LineRows.line(rows, lines.size()));
                }
            }
        }
        return lines;
    }

    /** What the journal would have written, had the acts been another matter's. */
    public static List<Line> under(List<Line> lines, UnaryOperator<String> renamed) {
        List<Line> chain = new ArrayList<>();
        for (Line line : lines) {
            Subject subject = new Subject(
                    line.subject().kind(), renamed.apply(line.subject().id()));
            Head head = chain.isEmpty()
                    ? new Head(subject, 0, Hashing.NONE)
                    : new Head(subject, chain.getLast().seq(), chain.getLast().hash());
            chain.add(Hashing.next(head, draft(line, subject, renamed)));
        }
        return chain;
    }

    private static Draft draft(Line line, Subject subject, UnaryOperator<String> renamed) {
        Map<String, String> details = new LinkedHashMap<>();
        line.details().forEach((key, value) -> details.put(key, renamed.apply(value)));
        Actor actor = new Actor(
                renamed.apply(line.actor().id()),
                renamed.apply(line.actor().name()),
                line.actor().role());
        return new Draft(new Entry(subject, line.action(), actor, details), line.outcome(), line.reason(), line.at());
    }
}

package org.luoshi.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Rows of the journal's tables as records; the offline proof reads through here too, without Spring. */
final class LineRows {
    private LineRows() {}

    static Line line(ResultSet row, int number) throws SQLException {
        try {
            return new Line(
                    subject(row),
                    row.getLong("seq"),
                    instant(row),
                    new Actor(row.getString("actor_id"), row.getString("actor_name"), row.getString("actor_role")),
                    row.getString("action"),
                    Outcome.ofCode(row.getString("outcome")),
                    row.getString("reason"),
                    LineJson.texts(row.getString("details")),
                    row.getString("algorithm"),
                    row.getString("previous_hash"),
                    row.getString("hash"));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new BrokenLinkException(
                    Flaw.UNREADABLE, subject(row), row.getLong("seq"), "a line", String.valueOf(e.getMessage()));
        }
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(subject(row), row.getLong("seq"), row.getString("hash"));
    }

    static Seal seal(ResultSet row, List<Head> heads) throws SQLException {
        return new Seal(
                row.getLong("no"),
                instant(row),
                heads,
                row.getString("algorithm"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("subject_kind"), row.getString("subject_id"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}

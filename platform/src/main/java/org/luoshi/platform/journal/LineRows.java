package org.luoshi.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code journal_line} as {@link Line}s; the offline proof reads through here too, without Spring. */
final class LineRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private LineRows() {}

    static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_id"), row.getString("actor_name"), row.getString("actor_role")),
                row.getString("action"),
                Outcome.ofCode(row.getString("outcome")),
                row.getString("reason"),
                texts(row.getString("details")),
                row.getString("algorithm"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    static String json(Map<String, String> details) {
        return JSON.writeValueAsString(details);
    }

    static Map<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }
}

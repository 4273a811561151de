package org.luoshi.platform.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of this city. */
@Repository
public class Meetings {
    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> find(MeetingId id) {
        return one("select * from session_meeting where id = :id", "id", id.value());
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Meeting> lock(MeetingId id) {
        return one("select * from session_meeting where id = :id for update", "id", id.value());
    }

    public Optional<Meeting> byNumber(String number) {
        return one("select * from session_meeting where number = :number", "number", number);
    }

    /** The meeting of a body with this number in the term; a meeting that is not counted is never found. */
    Optional<Meeting> counted(OrganisationId body, int term, int ordinal) {
        return jdbc.sql("select * from session_meeting"
                        + " where body = :body and term = :term and ordinal = :ordinal and ordinal > 0")
                .param("body", body.value())
                .param("term", term)
                .param("ordinal", ordinal)
                .query(Meetings::map)
                .optional();
    }

    /** The number the next counted meeting of a body would bear. */
    public int nextOrdinal(OrganisationId body, int term) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from session_meeting where body = :body and term = :term")
                .param("body", body.value())
                .param("term", term)
                .query(Integer.class)
                .single();
    }

    /** The latest first; what has no day yet stands on top. */
    public List<Meeting> all() {
        return jdbc.sql("select * from session_meeting order by opens_on desc nulls first, number desc")
                .query(Meetings::map)
                .list();
    }

    void insert(Meeting meeting) {
        jdbc.sql("""
                insert into session_meeting (id, number, body, rules, term, ordinal, title, place, opens_on, opens_at)
                values (:id, :number, :body, :rules, :term, :ordinal, :title, :place, :on, :at)
                """)
                .param("id", meeting.id().value())
                .param("number", meeting.number())
                .param("body", meeting.body().value())
                .param("rules", meeting.rules())
                .param("term", meeting.term())
                .param("ordinal", meeting.ordinal())
                .param("title", meeting.title())
                .param("place", meeting.place())
                .param("on", meeting.opensOn())
                .param("at", meeting.opensAt())
                .update();
    }

    /** Does nothing when the matter is no meeting's. */
    void date(MeetingId id, LocalDate opensOn) {
        jdbc.sql("update session_meeting set opens_on = :on where id = :id")
                .param("id", id.value())
                .param("on", opensOn)
                .update();
    }

    /** Its number in the term is free again. */
    void uncount(MeetingId id) {
        jdbc.sql("update session_meeting set ordinal = 0 where id = :id")
                .param("id", id.value())
                .update();
    }

    void place(MeetingId id, String place) {
        jdbc.sql("update session_meeting set place = :place where id = :id")
                .param("id", id.value())
                .param("place", place)
                .update();
    }

    private Optional<Meeting> one(String sql, String name, Object value) {
        return jdbc.sql(sql).param(name, value).query(Meetings::map).optional();
    }

    private static Meeting map(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new OrganisationId(row.getObject("body", UUID.class)),
                row.getString("rules"),
                row.getInt("term"),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getString("place"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("opens_at", LocalTime.class));
    }
}

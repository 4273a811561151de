package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of the congress, past and planned. */
@Repository
public class CongressSessions {
    private static final String SELECT = """
            select s.id, s.term_id, t.number as term_number, s.number, s.opens, s.closes, s.closed_on,
                s.motions_until, s.presidium_last
            from bodies_congress_session s join bodies_term t on t.id = s.term_id
            """;

    private final JdbcClient jdbc;

    CongressSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CongressSession> byId(CongressSessionId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(CongressSessions::map)
                .optional();
    }

    /** By "15-5". */
    public Optional<CongressSession> byCode(String code) {
        return all().stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** The session sitting on that day. */
    public Optional<CongressSession> sitting(LocalDate day) {
        return all().stream().filter(s -> s.sitsOn(day)).findFirst();
    }

    /** The last session opened by that day: suggestions made between sessions count to it. */
    public Optional<CongressSession> latest(LocalDate day) {
        return all().stream().filter(s -> !s.opens().isAfter(day)).findFirst();
    }

    /** The next session opening after that day. */
    public Optional<CongressSession> next(LocalDate day) {
        return all().reversed().stream().filter(s -> s.opens().isAfter(day)).findFirst();
    }

    /** Newest first; a city has a handful in each term. */
    public List<CongressSession> all() {
        return jdbc.sql(SELECT + " order by s.opens desc")
                .query(CongressSessions::map)
                .list();
    }

    void put(CongressSessionId id, TermId term, int number, LocalDate opens, LocalDate closes) {
        jdbc.sql("""
                        insert into bodies_congress_session (id, term_id, number, opens, closes)
                        values (:id, :term, :number, :opens, :closes)
                        on conflict (id) do update set term_id = :term, number = :number, opens = :opens,
                                                       closes = :closes""")
                .param("id", id.value())
                .param("term", term.value())
                .param("number", number)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }

    void motionsUntil(CongressSessionId id, LocalDateTime until) {
        jdbc.sql("update bodies_congress_session set motions_until = :until where id = :id")
                .param("id", id.value())
                .param("until", until)
                .update();
    }

    void presidiumLast(CongressSessionId id, LocalDateTime at) {
        jdbc.sql("update bodies_congress_session set presidium_last = :at where id = :id")
                .param("id", id.value())
                .param("at", at)
                .update();
    }

    void close(CongressSessionId id, LocalDate on) {
        jdbc.sql("update bodies_congress_session set closed_on = :on where id = :id")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    private static CongressSession map(ResultSet row, int number) throws SQLException {
        return new CongressSession(
                new CongressSessionId(row.getObject("id", UUID.class)),
                new TermId(row.getObject("term_id", UUID.class)),
                row.getInt("term_number"),
                row.getInt("number"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                OrganisationRows.day(row, "closed_on"),
                row.getObject("motions_until", LocalDateTime.class),
                row.getObject("presidium_last", LocalDateTime.class));
    }
}

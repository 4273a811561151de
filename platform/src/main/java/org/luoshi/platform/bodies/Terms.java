package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of the congress. */
@Repository
public class Terms {
    private static final String SELECT = "select id, number, valid_from, valid_until from bodies_term";

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Term> on(LocalDate day) {
        return jdbc.sql(SELECT + " where valid_from <= :day and (valid_until is null or valid_until > :day)")
                .param("day", day)
                .query(Terms::map)
                .optional();
    }

    public Optional<Term> byNumber(int number) {
        return jdbc.sql(SELECT + " where number = :number")
                .param("number", number)
                .query(Terms::map)
                .optional();
    }

    public Optional<Term> byId(TermId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Terms::map)
                .optional();
    }

    /** Newest first. */
    public List<Term> all() {
        return jdbc.sql(SELECT + " order by number desc").query(Terms::map).list();
    }

    /** The term without an end, if any. */
    Optional<Term> open() {
        return jdbc.sql(SELECT + " where valid_until is null").query(Terms::map).optional();
    }

    void insert(TermId id, int number, LocalDate from) {
        jdbc.sql("insert into bodies_term (id, number, valid_from) values (:id, :number, :from)")
                .param("id", id.value())
                .param("number", number)
                .param("from", from)
                .update();
    }

    void end(TermId id, LocalDate on) {
        jdbc.sql("update bodies_term set valid_until = :on where id = :id")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    private static Term map(ResultSet row, int number) throws SQLException {
        return new Term(new TermId(row.getObject("id", UUID.class)), row.getInt("number"), OrganisationRows.span(row));
    }
}

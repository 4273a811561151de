package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for whom during leave. */
@Repository
public class StandIns {
    private static final String SELECT = """
            select a.id as absent_id, a.name as absent, b.id as acting_id, b.name as acting,
                   s.valid_from, s.valid_until, s.reason
            from bodies_stand_in s
            join bodies_person a on a.id = s.absent_id
            join bodies_person b on b.id = s.acting_id
            where s.valid_from < :until and s.valid_until > :from
            """;

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts for this person on that day: notices go to them as well. */
    public List<StandIn> of(PersonId absent, LocalDate day) {
        return query(" and s.absent_id = :person", absent, day, day.plusDays(1));
    }

    /** For whom this person acts on that day: what those may do, this person may do. */
    public List<StandIn> actedBy(PersonId acting, LocalDate day) {
        return query(" and s.acting_id = :person", acting, day, day.plusDays(1));
    }

    /** An absence of this person that overlaps these days. */
    Optional<StandIn> absence(PersonId person, LocalDate from, LocalDate until) {
        return query(" and s.absent_id = :person", person, from, until).stream().findFirst();
    }

    void insert(UUID id, NameStandIn.Command command) {
        jdbc.sql("""
                        insert into bodies_stand_in (id, absent_id, acting_id, valid_from, valid_until, reason)
                        values (:id, :absent, :acting, :from, :until, :reason)""")
                .param("id", id)
                .param("absent", command.absent().value())
                .param("acting", command.acting().value())
                .param("from", command.from())
                .param("until", command.until())
                .param("reason", command.reason())
                .update();
    }

    void handOver(UUID id, HandOver.Command command) {
        jdbc.sql("""
                        insert into bodies_hand_over (id, from_id, to_id, handed_on, reason)
                        values (:id, :from, :to, :on, :reason)""")
                .param("id", id)
                .param("from", command.from().value())
                .param("to", command.to().value())
                .param("on", command.on())
                .param("reason", command.reason())
                .update();
    }

    private List<StandIn> query(String condition, PersonId person, LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + condition + " order by s.valid_from")
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(StandIns::map)
                .list();
    }

    private static StandIn map(ResultSet row, int number) throws SQLException {
        return new StandIn(
                People.person(row.getObject("absent_id", UUID.class), row.getString("absent")),
                People.person(row.getObject("acting_id", UUID.class), row.getString("acting")),
                OrganisationRows.span(row),
                row.getString("reason"));
    }
}

package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
            where s.valid_from <= :day and s.valid_until > :day""";

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts for this person on that day: notices go to them as well. */
    public List<StandIn> of(PersonId absent, LocalDate day) {
        return query(SELECT + " and s.absent_id = :person", absent, day);
    }

    /** For whom this person acts on that day: what those may do, this person may do. */
    public List<StandIn> actedBy(PersonId acting, LocalDate day) {
        return query(SELECT + " and s.acting_id = :person", acting, day);
    }

    private List<StandIn> query(String sql, PersonId person, LocalDate day) {
        return jdbc.sql(sql + " order by s.valid_from")
                .param("person", person.value())
                .param("day", day)
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

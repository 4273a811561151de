package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deputies of every term, each with the standing of a day. There is no ranking of deputies anywhere. */
@Repository
public class Deputies {
    private static final String SELECT = """
            select d.id, d.person_id, p.name, d.term_id, d.elected_by, d.delegation_id, n.name as delegation,
                   d.elected_on, s.status, s.since
            from bodies_deputy d
            join bodies_person p on p.id = d.person_id
            join bodies_organisation o on o.id = d.delegation_id
            join bodies_organisation_names n on n.id = d.delegation_id
            join bodies_term t on t.id = d.term_id
            join lateral (select status, since from bodies_deputy_status
                          where deputy_id = d.id and since <= greatest(:day, d.elected_on)
                          order by number desc limit 1) s on true
            """;
    private static final String IN_TERM = " t.valid_from <= :day and (t.valid_until is null or t.valid_until > :day)";
    private static final String ORDER = " order by o.position, d.certificate_no";

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deputy with the standing of that day, whichever term it was. */
    public Optional<Deputy> byId(DeputyId id, LocalDate day) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query(Deputies::map)
                .optional();
    }

    /** The deputy a person is on that day, in office or suspended; an ended deputy is none. */
    public Optional<Deputy> byPerson(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + " where s.status <> 'ENDED' and d.elected_on <= :day and d.person_id = :person and"
                        + IN_TERM)
                .param("person", person.value())
                .param("day", day)
                .query(Deputies::map)
                .optional();
    }

    /** The deputy a person is or was last by that day, whatever became of it; empty for one who never was. */
    public Optional<Deputy> lastOf(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + " where d.elected_on <= :day and t.valid_from <= :day and d.person_id = :person"
                        + " order by t.number desc limit 1")
                .param("person", person.value())
                .param("day", day)
                .query(Deputies::map)
                .optional();
    }

    /** Everybody elected in the term running on that day, the ended among them, by delegation. */
    public List<Deputy> on(LocalDate day) {
        return jdbc.sql(SELECT + " where d.elected_on <= :day and" + IN_TERM + ORDER)
                .param("day", day)
                .query(Deputies::map)
                .list();
    }

    /** The course of a deputy's standing, oldest first. */
    public List<DeputyStep> course(DeputyId id) {
        return jdbc.sql("""
                        select status, reason, since, announced_on from bodies_deputy_status
                        where deputy_id = :id order by number""")
                .param("id", id.value())
                .query((row, _) -> new DeputyStep(
                        DeputyStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        row.getObject("since", LocalDate.class),
                        OrganisationRows.day(row, "announced_on")))
                .list();
    }

    /** The certificate number, for those who may know it; empty for everybody else. */
    public Optional<String> certificateNo(DeputyId id, Viewer viewer) {
        if (!viewer.may(BodiesDesk.CONTACTS)) {
            return Optional.empty();
        }
        return jdbc.sql("select certificate_no from bodies_deputy where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private static Deputy map(ResultSet row, int number) throws SQLException {
        return new Deputy(
                new DeputyId(row.getObject("id", UUID.class)),
                People.person(row.getObject("person_id", UUID.class), row.getString("name")),
                new TermId(row.getObject("term_id", UUID.class)),
                row.getString("elected_by"),
                new Delegation(
                        new OrganisationId(row.getObject("delegation_id", UUID.class)), row.getString("delegation")),
                row.getObject("elected_on", LocalDate.class),
                DeputyStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class));
    }
}

package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds or held which post. */
@Repository
class Memberships {
    private static final String SELECT = """
            select m.id, m.person_id, p.name, m.post_id, t.organisation_id, t.title, t.rank,
                   m.valid_from, m.valid_until, m.basis
            from bodies_membership m
            join bodies_person p on p.id = m.person_id
            join bodies_post t on t.id = m.post_id""";
    private static final String COVERS =
            " and m.valid_from <= :day and (m.valid_until is null or m.valid_until > :day)";
    private static final String ORDER = """
             order by array_position(array['PRINCIPAL_HEAD', 'DEPUTY_HEAD', 'MEMBER', 'STAFF'], t.rank),
                      m.valid_from, t.title, p.name, m.id""";

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> of(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(SELECT + " where t.organisation_id = :organisation" + COVERS + ORDER)
                .param("organisation", organisation.value())
                .param("day", day)
                .query(Memberships::map)
                .list();
    }

    List<Membership> of(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + " where m.person_id = :person" + COVERS + ORDER)
                .param("person", person.value())
                .param("day", day)
                .query(Memberships::map)
                .list();
    }

    static Membership map(ResultSet row, int number) throws SQLException {
        Post post = new Post(
                new PostId(row.getObject("post_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("title"),
                PostRank.valueOf(row.getString("rank")));
        return new Membership(
                new MembershipId(row.getObject("id", UUID.class)),
                People.person(row.getObject("person_id", UUID.class), row.getString("name")),
                post,
                OrganisationRows.span(row),
                row.getString("basis"));
    }
}

package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
            join bodies_post t on t.id = m.post_id
            """;
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

    /** Persons in posts other than the staff's, each once; {@code among} says how many of them are in that list too. */
    Headcount count(OrganisationId organisation, LocalDate day, Collection<UUID> among) {
        return jdbc.sql("""
                select count(distinct m.person_id) as people,
                       count(distinct m.person_id) filter (where m.person_id = any(:among)) as among
                from bodies_membership m
                join bodies_post t on t.id = m.post_id
                where t.organisation_id = :organisation and t.rank <> 'STAFF'""" + COVERS)
                .param("organisation", organisation.value())
                .param("day", day)
                .param("among", among.toArray(UUID[]::new))
                .query((row, _) -> new Headcount(row.getInt("people"), row.getInt("among")))
                .single();
    }

    List<Membership> of(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + " where m.person_id = :person" + COVERS + ORDER)
                .param("person", person.value())
                .param("day", day)
                .query(Memberships::map)
                .list();
    }

    /** Whoever heads an organisation on that day. */
    List<Membership> heads(LocalDate day) {
        return jdbc.sql(SELECT + " where t.rank = 'PRINCIPAL_HEAD'" + COVERS)
                .param("day", day)
                .query(Memberships::map)
                .list();
    }

    Optional<Membership> byId(MembershipId id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query(Memberships::map)
                .optional();
    }

    /** Everything a person holds or held, the latest first. */
    List<Membership> everOf(PersonId person) {
        return jdbc.sql(SELECT + " where m.person_id = :person order by m.valid_from desc, m.id")
                .param("person", person.value())
                .query(Memberships::map)
                .list();
    }

    /** Holdings of the organisation's posts that reach into the time from {@code day} on. */
    List<Membership> from(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(SELECT + """
                         where t.organisation_id = :organisation
                          and (m.valid_until is null or m.valid_until > :day)""" + ORDER)
                .param("organisation", organisation.value())
                .param("day", day)
                .query(Memberships::map)
                .list();
    }

    /** A post in one of these kinds of organisation that the person holds on {@code day} or later. */
    Optional<Membership> officeIn(PersonId person, Collection<OrganisationKind> kinds, LocalDate day) {
        return jdbc
                .sql(SELECT + """
                         join bodies_organisation o on o.id = t.organisation_id
                        where m.person_id = :person and o.kind in (:kinds)
                          and (m.valid_until is null or m.valid_until > :day)""" + ORDER)
                .param("person", person.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("day", day)
                .query(Memberships::map)
                .list()
                .stream()
                .findFirst();
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

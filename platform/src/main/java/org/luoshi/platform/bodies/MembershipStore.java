package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes posts and who holds them. */
@Repository
class MembershipStore {
    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> post(OrganisationId organisation, String title) {
        return jdbc.sql("select id, rank from bodies_post where organisation_id = :organisation and title = :title")
                .param("organisation", organisation.value())
                .param("title", title)
                .query((row, _) -> new Post(
                        new PostId(row.getObject("id", UUID.class)),
                        organisation,
                        title,
                        PostRank.valueOf(row.getString("rank"))))
                .optional();
    }

    Post addPost(PostId id, OrganisationId organisation, String title, PostRank rank) {
        jdbc.sql("""
                        insert into bodies_post (id, organisation_id, title, rank)
                        values (:id, :organisation, :title, :rank)""")
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("title", title)
                .param("rank", rank.name())
                .update();
        return new Post(id, organisation, title, rank);
    }

    void insert(MembershipId id, PersonId person, PostId post, LocalDate from, String basis) {
        jdbc.sql("""
                        insert into bodies_membership (id, person_id, post_id, valid_from, basis)
                        values (:id, :person, :post, :from, :basis)""")
                .param("id", id.value())
                .param("person", person.value())
                .param("post", post.value())
                .param("from", from)
                .param("basis", basis)
                .update();
    }

    void end(MembershipId id, LocalDate on, String basis) {
        jdbc.sql("update bodies_membership set valid_until = :on, end_basis = :basis where id = :id")
                .param("id", id.value())
                .param("on", on)
                .param("basis", basis)
                .update();
    }

    /** Ends every post of an organisation; one that was to begin later never begins. */
    void endAllOf(OrganisationId organisation, LocalDate on, String basis) {
        jdbc.sql("""
                        update bodies_membership m set valid_until = greatest(:on, m.valid_from), end_basis = :basis
                        from bodies_post t
                        where t.id = m.post_id and t.organisation_id = :organisation
                          and (m.valid_until is null or m.valid_until > :on)""")
                .param("organisation", organisation.value())
                .param("on", on)
                .param("basis", basis)
                .update();
    }

    /** Ends what a person holds in organisations of these kinds. */
    int endAllOf(PersonId person, Collection<OrganisationKind> kinds, LocalDate on, String basis) {
        return jdbc.sql("""
                        update bodies_membership m set valid_until = greatest(:on, m.valid_from), end_basis = :basis
                        from bodies_post t join bodies_organisation o on o.id = t.organisation_id
                        where t.id = m.post_id and m.person_id = :person and o.kind in (:kinds)
                          and (m.valid_until is null or m.valid_until > :on)""")
                .param("person", person.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("on", on)
                .param("basis", basis)
                .update();
    }
}

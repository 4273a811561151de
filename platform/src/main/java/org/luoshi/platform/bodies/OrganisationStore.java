package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organisations and their names. */
@Repository
class OrganisationStore {
    enum NameRole {
        OFFICIAL,
        SHORT,
        ALIAS
    }

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            OrganisationId id, OrganisationKind kind, @Nullable OrganisationId parent, LocalDate from, int position) {
        jdbc.sql("""
                        insert into bodies_organisation (id, kind, parent_id, position, valid_from)
                        values (:id, :kind, :parent, :position, :from)""")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("parent", parent == null ? null : parent.value())
                .param("position", position)
                .param("from", from)
                .update();
    }

    void name(OrganisationId id, NameRole role, String name, LocalDate from) {
        jdbc.sql("""
                        insert into bodies_organisation_name (organisation_id, role, name, plain, valid_from)
                        values (:id, :role, :name, :plain, :from) on conflict do nothing""")
                .param("id", id.value())
                .param("role", role.name())
                .param("name", name.strip())
                .param("plain", NameBook.plain(name))
                .param("from", from)
                .update();
    }

    /** From {@code on} the organisation is no longer called this; the name still leads to it. */
    void endName(OrganisationId id, NameRole role, LocalDate on) {
        jdbc.sql("""
                        update bodies_organisation_name set valid_until = :on
                        where organisation_id = :id and role = :role and valid_until is null""")
                .param("id", id.value())
                .param("role", role.name())
                .param("on", on)
                .update();
    }

    /** Since when it bears its present official name. */
    LocalDate namedSince(OrganisationId id) {
        return jdbc.sql("""
                        select max(valid_from) from bodies_organisation_name
                        where organisation_id = :id and role = 'OFFICIAL'""").param("id", id.value()).query(LocalDate.class).single();
    }

    void end(OrganisationId id, LocalDate on, @Nullable OrganisationId successor) {
        jdbc.sql("update bodies_organisation set valid_until = :on, successor_id = :successor where id = :id")
                .param("id", id.value())
                .param("on", on)
                .param("successor", successor == null ? null : successor.value())
                .update();
    }

    /** An organisation directly below it that exists on that day or later. */
    Optional<OrganisationId> childOn(OrganisationId id, LocalDate day) {
        return jdbc.sql("""
                        select id from bodies_organisation
                        where parent_id = :id and (valid_until is null or valid_until > :day) limit 1""")
                .param("id", id.value())
                .param("day", day)
                .query(java.util.UUID.class)
                .optional()
                .map(OrganisationId::new);
    }
}

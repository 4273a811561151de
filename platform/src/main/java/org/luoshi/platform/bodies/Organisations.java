package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations, as they were called and placed on any day. */
@Repository
public class Organisations {
    /** Later than any day an organisation will see: asks for the last known name. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The organisation under its last name, existing or ended. */
    public Optional<Organisation> byId(OrganisationId id) {
        return jdbc.sql(OrganisationRows.SELECT + " where o.id = :id")
                .param("day", LAST)
                .param("id", id.value())
                .query(OrganisationRows::map)
                .optional();
    }

    /** Like {@link #byId}; an id nobody gave out is our own mistake. */
    public Organisation require(OrganisationId id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("no organisation " + id));
    }

    /** Many at once, in the order asked for. */
    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        Map<OrganisationId, Organisation> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            List<UUID> values = ids.stream().map(OrganisationId::value).toList();
            jdbc
                    .sql(OrganisationRows.SELECT + " where o.id in (:ids)")
                    .param("day", LAST)
                    .param("ids", values)
                    .query(OrganisationRows::map)
                    .list()
                    .stream()
                    .forEach(o -> found.put(o.id(), o));
        }
        return found;
    }

    /** Every organisation existing on that day, siblings in their customary order. */
    public List<Organisation> on(LocalDate day) {
        return jdbc.sql(OrganisationRows.SELECT + OrganisationRows.EXISTING + OrganisationRows.ORDER)
                .param("day", day)
                .query(OrganisationRows::map)
                .list();
    }

    public List<Organisation> ofKind(OrganisationKind kind, LocalDate day) {
        return jdbc.sql(OrganisationRows.SELECT + OrganisationRows.EXISTING + " and o.kind = :kind"
                        + OrganisationRows.ORDER)
                .param("day", day)
                .param("kind", kind.name())
                .query(OrganisationRows::map)
                .list();
    }

    /** Every name it bears or bore, and since when; aliases last. */
    public List<DatedName> namesOf(OrganisationId id) {
        return jdbc.sql("""
                        select role, name, valid_from, valid_until from bodies_organisation_name
                        where organisation_id = :id
                        order by array_position(array['OFFICIAL', 'SHORT', 'ALIAS'], role), valid_from desc, name""")
                .param("id", id.value())
                .query((row, _) ->
                        new DatedName(row.getString("name"), row.getString("role"), OrganisationRows.span(row)))
                .list();
    }

    /** The organisation that officially bears this name on that day, or has taken it for later. */
    Optional<Organisation> bearing(String name, LocalDate day) {
        return jdbc
                .sql(OrganisationRows.SELECT + """
                         where (o.valid_until is null or o.valid_until > :on)
                          and exists (select 1 from bodies_organisation_name b
                                      where b.organisation_id = o.id and b.role = 'OFFICIAL' and b.plain = :plain
                                        and (b.valid_until is null or b.valid_until > :on))""")
                .param("day", LAST)
                .param("on", day)
                .param("plain", NameBook.plain(name))
                .query(OrganisationRows::map)
                .list()
                .stream()
                .findFirst();
    }

    /** What a written name stands for on that day; a former name leads to the organisation it belongs to now. */
    public Lookup find(String name, LocalDate day) {
        return new NameBook(on(day), names(day), successors(day)).find(name);
    }

    /** The one that carries the duties of {@code id} on that day: itself, or whoever it was merged into. */
    public Organisation presentFor(OrganisationId id, LocalDate day) {
        return require(NameBook.follow(id, successors(day)));
    }

    /** Every name borne until that day. */
    private List<NameBook.Name> names(LocalDate day) {
        return jdbc.sql("""
                        select organisation_id, plain from bodies_organisation_name
                        where valid_from <= :day order by valid_from desc""")
                .param("day", day)
                .query((row, _) -> new NameBook.Name(id(row, "organisation_id"), row.getString("plain")))
                .list();
    }

    /** Who took over from whom until that day. */
    private Map<OrganisationId, OrganisationId> successors(LocalDate day) {
        Map<OrganisationId, OrganisationId> successors = new HashMap<>();
        jdbc
                .sql("""
                        select id, successor_id from bodies_organisation
                        where successor_id is not null and valid_until <= :day""")
                .param("day", day)
                .query((row, _) -> Map.entry(id(row, "id"), id(row, "successor_id")))
                .list()
                .stream()
                .forEach(e -> successors.put(e.getKey(), e.getValue()));
        return successors;
    }

    private static OrganisationId id(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }
}

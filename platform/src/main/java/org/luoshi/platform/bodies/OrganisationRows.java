package org.luoshi.platform.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an organisation is read from the database, under the names of {@code :day}. */
final class OrganisationRows {
    static final String SELECT = """
            select o.*, n.name, coalesce(s.name, n.name) as short_name
            from bodies_organisation o
            join lateral (select name from bodies_organisation_name
                          where organisation_id = o.id and role = 'OFFICIAL'
                            and valid_from <= greatest(:day, o.valid_from)
                          order by valid_from desc limit 1) n on true
            left join lateral (select name from bodies_organisation_name
                               where organisation_id = o.id and role = 'SHORT'
                                 and valid_from <= greatest(:day, o.valid_from)
                                 and (valid_until is null or valid_until > :day)
                               order by valid_from desc limit 1) s on true
            """;
    static final String EXISTING = " where o.valid_from <= :day and (o.valid_until is null or o.valid_until > :day)";
    static final String ORDER = " order by o.position, n.name";

    private OrganisationRows() {}

    static Organisation map(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        UUID successor = row.getObject("successor_id", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                parent == null ? null : new OrganisationId(parent),
                span(row),
                successor == null ? null : new OrganisationId(successor),
                row.getInt("position"));
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("valid_from", LocalDate.class), day(row, "valid_until"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

package org.luoshi.platform.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;

/** Rows of {@code account} with their roles. */
final class AccountRows {
    private static final String COLUMNS =
            "select a.*, array(select r.role_id from account_role r where r.account_id = a.id) as roles";

    static final String SELECT = COLUMNS + " from account a ";

    /** With what its roles allow. */
    static final String SELECT_WITH_PERMISSIONS = COLUMNS + """
            , array(select distinct p.permission_id from role_permission p
                join account_role r on r.role_id = p.role_id where r.account_id = a.id) as permissions
            from account a
            """;

    private AccountRows() {}

    static Account account(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                person == null ? null : new PersonId(person),
                unit == null ? null : new OrganisationId(unit),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                texts(row.getArray("roles")));
    }

    static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}

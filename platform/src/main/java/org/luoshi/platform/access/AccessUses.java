package org.luoshi.platform.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that speak for an organisation or belong to a person. */
@Component
class AccessUses implements RecordUses {
    private final JdbcClient jdbc;

    AccessUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return switch (recordKind) {
            case "organisation" -> uses("select unit_id as id, login from account where unit_id in (:ids)", ids);
            case "person" -> uses("select person_id as id, login from account where person_id in (:ids)", ids);
            default -> List.of();
        };
    }

    private List<Use> uses(String sql, Set<String> ids) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query((row, _) -> new Use(
                        row.getObject("id", UUID.class).toString(),
                        "access.use.account",
                        List.of(row.getString("login"))))
                .list();
    }
}

package org.luoshi.platform.matters;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters a unit has or had a part in, and matters tied to a person. */
@Component
class MatterUses implements RecordUses {
    private final JdbcClient jdbc;

    MatterUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return switch (recordKind) {
            case "organisation" ->
                uses(
                        "select distinct p.unit as id, m.number from matter_party p join matter m on m.id = p.matter"
                                + " where p.unit in (:ids)",
                        ids);
            case "person" ->
                uses(
                        "select distinct p.person as id, m.number from matter_person p join matter m on m.id = p.matter"
                                + " where p.person in (:ids)",
                        ids);
            default -> List.of();
        };
    }

    private List<Use> uses(String sql, Set<String> ids) {
        return jdbc.sql(sql)
                .param("ids", ids)
                .query((row, _) -> new Use(row.getString("id"), "matters.use.matter", List.of(row.getString("number"))))
                .list();
    }
}

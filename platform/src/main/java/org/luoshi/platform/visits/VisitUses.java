package org.luoshi.platform.visits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits an organ made, a unit was named in, or a person took part in. */
@Component
class VisitUses implements RecordUses {
    private static final String OF_UNITS = """
            select v.organ as id, v.number from visit v where v.organ in (:ids)
            union select i.lead, v.number from visit_instruction i join visit v on v.id = i.visit where i.lead in (:ids)
            union select u.unit, v.number from visit_instruction_unit u join visit_instruction i on i.id = u.instruction
                join visit v on v.id = i.visit where u.unit in (:ids)
            union select r.owner, v.number from visit_request r join visit v on v.id = r.visit where r.owner in (:ids)
            """;
    private static final String OF_PEOPLE = """
            select v.leader_person as id, v.number from visit v where v.leader_person in (:ids)
            union select p.person, v.number from visit_participant p join visit v on v.id = p.visit where p.person in (:ids)
            """;

    private final JdbcClient jdbc;

    VisitUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return switch (recordKind) {
            case "organisation" -> uses(OF_UNITS, ids);
            case "person" -> uses(OF_PEOPLE, ids);
            default -> List.of();
        };
    }

    private List<Use> uses(String sql, Set<String> ids) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query((row, _) -> new Use(row.getString("id"), "visits.use.visit", List.of(row.getString("number"))))
                .list();
    }
}

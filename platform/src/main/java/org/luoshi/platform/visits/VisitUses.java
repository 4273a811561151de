package org.luoshi.platform.visits;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.imports.Imports;
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

    /** What was recorded at a visit, was begun of it, or is settled; what came with it in the same table is none of it. */
    private static final String OF_VISITS = """
            select v.id, v.number from visit v where v.id in (:ids) and v.state <> 'CANCELLED' and (v.state = 'CLOSED'
                or exists (select from visit_stop s where s.visit = v.id and s.arrived_at is not null)
                or exists (select from visit_entry e where e.visit = v.id and e.withdrawn_at is null
                    and e.id not in (:imported)))
            """;
    /** Once somebody wrote into it, it is the office's. */
    private static final String OF_INSTRUCTIONS = """
            select i.id, v.number from visit_instruction i join visit v on v.id = i.visit
            where i.id in (:ids) and (i.version > 0 or exists (select from visit_entry e where e.about = i.id))
            """;

    private final JdbcClient jdbc;
    private final Imports imports;

    VisitUses(JdbcClient jdbc, Imports imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return switch (recordKind) {
            case "organisation" -> uses(OF_UNITS, ids);
            case "person" -> uses(OF_PEOPLE, ids);
            case VisitImport.VISIT -> uses(OF_VISITS, ids);
            case VisitImport.INSTRUCTION -> uses(OF_INSTRUCTIONS, ids);
            default -> List.of();
        };
    }

    private List<Use> uses(String sql, Set<String> ids) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .param("imported", imported(sql, ids))
                .query((row, _) -> new Use(row.getString("id"), "visits.use.visit", List.of(row.getString("number"))))
                .list();
    }

    /** What tables brought of these visits; none of any other kind of record. */
    private List<UUID> imported(String sql, Set<String> ids) {
        UUID none = new UUID(0, 0);
        return sql.equals(OF_VISITS)
                ? Stream.concat(
                                Stream.of(none),
                                jdbc
                                        .sql(
                                                "select id from visit_entry where visit in (:ids) and withdrawn_at is null")
                                        .param(
                                                "ids",
                                                ids.stream()
                                                        .map(UUID::fromString)
                                                        .toList())
                                        .query(UUID.class)
                                        .list()
                                        .stream()
                                        .filter(entry -> imports.of(VisitImport.INSTRUCTION, entry.toString())
                                                .isPresent()))
                        .toList()
                : List.of(none);
    }
}

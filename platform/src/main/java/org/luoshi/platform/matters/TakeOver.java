package org.luoshi.platform.matters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.bodies.BodiesEvent;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.procedure.definition.Permit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passes every open matter of one person to another when their work is handed over (事项移交): the owner changes, one line in
 * the journal for each matter. A signature stays with who gave it, and a deputy's matters with the deputy: that office is
 * exercised in person.
 *
 * <p>Heard twice, the second finds nothing left to pass.
 */
@Component
class TakeOver {
    private record Passed(MatterId matter, String number) {}

    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final Names names;
    private final Journal journal;

    TakeOver(JdbcClient jdbc, ProcedureLibrary procedures, Names names, Journal journal) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.names = names;
        this.journal = journal;
    }

    @EventListener
    void on(BodiesEvent.HandedOver handed) {
        for (Passed passed : pass(handed.from(), handed.to())) {
            journal.record(new Entry(
                    OpenMatter.subject(passed.matter()),
                    "matter.hand-over",
                    Actor.SYSTEM,
                    Map.of(
                            "number", passed.number(),
                            "from", names.person(handed.from().toString()),
                            "to", names.person(handed.to().toString()))));
        }
    }

    /** Procedures whose matters belong to a deputy. */
    // law: 代表法 (2025) art. 13 — leave is asked for; the office passes to nobody
    private List<String> deputies() {
        return procedures.ids().stream()
                .filter(id -> procedures.here(id).events().stream()
                        .flatMap(event -> event.permits().stream())
                        .anyMatch(new Permit(Mover.DEPUTY, Permit.OWNER)::equals))
                .toList();
    }

    /** The version rises too: a form made for the former owner is stale. */
    private List<Passed> pass(PersonId from, PersonId to) {
        return jdbc.sql("""
                with passed as (
                    delete from matter_person p using matter m
                    where m.id = p.matter and m.ended_on is null and p.person = :from and p.relation = 'owner'
                    and m.procedure not in (:deputies)
                    returning p.matter),
                taken as (
                    insert into matter_person (matter, person, relation) select matter, :to, 'owner' from passed
                    on conflict do nothing)
                update matter m set version = m.version + 1 from passed where m.id = passed.matter
                returning m.id, m.number
                """)
                .param("deputies", deputies())
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, n) -> new Passed(new MatterId(row.getObject("id", UUID.class)), row.getString("number")))
                .list();
    }
}

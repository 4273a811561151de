package org.luoshi.platform.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instructions of all visits. */
@Repository
public class Instructions {
    private static final String SELECT =
            "select i.*, e.text, e.stop, e.spoken_at from visit_instruction i join visit_entry e on e.id = i.id ";

    private final JdbcClient jdbc;

    Instructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a visit, in the order they were said. */
    public List<Instruction> of(VisitId visit) {
        return jdbc.sql(SELECT + "where i.visit = :visit order by e.spoken_at, i.id")
                .param("visit", visit.value())
                .query(this::map)
                .list();
    }

    /** All of them, the latest said first. */
    public List<Instruction> all() {
        return jdbc.sql(SELECT + "order by e.spoken_at desc, i.id")
                .query(this::map)
                .list();
    }

    public Optional<Instruction> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** How many of a visit are neither assigned, nor handed over, nor dropped. */
    int open(VisitId visit) {
        return jdbc.sql("select count(*) from visit_instruction where visit = :visit and settled_on is null")
                .param("visit", visit.value())
                .query(Integer.class)
                .single();
    }

    /** Keeps an instruction as it is now; its version goes up by one. */
    void save(Instruction i) {
        jdbc.sql("""
                update visit_instruction set state = :state, matter = :matter, result = :result, lead = :lead, due = :due,
                    reason = :reason, document = :document, settled_on = :settled, version = version + 1
                where id = :id
                """)
                .param("state", i.state().name())
                .param("matter", i.matter())
                .param("result", i.result())
                .param("lead", i.lead() == null ? null : i.lead().value())
                .param("due", i.due())
                .param("reason", i.reason())
                .param("document", i.document())
                .param("settled", i.settledOn())
                .param("id", i.id())
                .update();
        jdbc.sql("delete from visit_instruction_unit where instruction = :id")
                .param("id", i.id())
                .update();
        insertUnits(i.id(), i.coUnits());
    }

    void insert(VisitId visit, FieldEntry.Instruction said) {
        jdbc.sql("insert into visit_instruction (id, visit, speaker, lead, due)"
                        + " values (:id, :visit, :speaker, :lead, :due)")
                .param("id", said.id())
                .param("visit", visit.value())
                .param("speaker", said.speaker().strip())
                .param("lead", said.leadUnit() == null ? null : said.leadUnit().value())
                .param("due", said.due())
                .update();
        insertUnits(said.id(), said.coUnits());
    }

    /** Takes an entry back with what it asked for; the line is kept and shown nowhere. */
    void takeBack(UUID entry, Instant at) {
        for (String sql : List.of(
                "update visit_entry set about = null where about = :id",
                "delete from visit_instruction_unit where instruction = :id",
                "delete from visit_instruction where id = :id",
                "delete from visit_request where id = :id")) {
            jdbc.sql(sql).param("id", entry).update();
        }
        jdbc.sql("update visit_entry set withdrawn_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", entry)
                .update();
    }

    private void insertUnits(UUID id, List<OrganisationId> units) {
        for (int i = 0; i < units.size(); i++) {
            jdbc.sql("insert into visit_instruction_unit values (:id, :place, :unit)")
                    .param("id", id)
                    .param("place", i + 1)
                    .param("unit", units.get(i).value())
                    .update();
        }
    }

    private Instruction map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID stop = row.getObject("stop", UUID.class);
        return new Instruction(
                id,
                new VisitId(row.getObject("visit", UUID.class)),
                stop == null ? null : new StopId(stop),
                row.getString("text"),
                row.getString("speaker"),
                Objects.requireNonNull(row.getObject("spoken_at", OffsetDateTime.class))
                        .toInstant(),
                InstructionState.valueOf(row.getString("state")),
                row.getString("matter"),
                row.getString("result"),
                unit(row.getObject("lead", UUID.class)),
                units(id),
                row.getObject("due", LocalDate.class),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("settled_on", LocalDate.class),
                row.getLong("version"));
    }

    private List<OrganisationId> units(UUID instruction) {
        return jdbc.sql("select unit from visit_instruction_unit where instruction = :id order by place")
                .param("id", instruction)
                .query((row, _) -> new OrganisationId(row.getObject("unit", UUID.class)))
                .list();
    }

    private static @Nullable OrganisationId unit(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }
}

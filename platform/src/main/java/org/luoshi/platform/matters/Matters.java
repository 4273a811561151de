package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The matters of this city with their runs; stored as they stand, beside the facts that made them. */
@Repository
public class Matters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final MatterReader reader;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    Matters(JdbcClient jdbc, MatterReader reader, ProcedureLibrary procedures, CityDate date) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.procedures = procedures;
        this.date = date;
    }

    public Optional<Matter> find(MatterId id) {
        return reader.read(id, "");
    }

    public Optional<Matter> byNumber(String number) {
        return jdbc.sql("select id from matter where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new MatterId(id)));
    }

    /** The version a form made now would carry. */
    public Optional<Long> version(MatterId id) {
        return jdbc.sql("select version from matter where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** Whether it is confidential now: a context may have made it so by what just happened. */
    boolean confidential(MatterId id) {
        return jdbc.sql("select confidential from matter where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Reads it and keeps others from moving it until the transaction ends. */
    public Optional<Matter> lock(MatterId id) {
        return reader.read(id, " for update");
    }

    /** The next gapless number of a series: {@code 建2026-0001}. */
    String nextNumber(String series, int digits) {
        int next = jdbc.sql("""
                insert into matter_number_series values (:series, 1)
                on conflict (series) do update set last = matter_number_series.last + 1 returning last
                """).param("series", series).query(Integer.class).single();
        return series + String.format("%0" + digits + "d", next);
    }

    void insert(Matter m, int weight, LocalDateTime at) {
        NextDue next = NextDue.among(m.run().clocks());
        jdbc.sql("""
                insert into matter (id, number, procedure, profile, title, source_kind, source_id, source_label, step,
                    step_kind, confidential, parent, weight, opened_on, moved_at, next_due, next_clock, version)
                values (:id, :number, :procedure, :profile, :title, :sourceKind, :sourceId, :sourceLabel, :step,
                    :stepKind, :confidential, :parent, :weight, :opened, :at, :due, :clock, 0)
                """)
                .param("id", m.id().value())
                .param("number", m.number())
                .param("procedure", m.run().procedure().id())
                .param("profile", procedures.profile().id())
                .param("title", m.title())
                .param("sourceKind", m.source().kind())
                .param("sourceId", m.source().id())
                .param("sourceLabel", m.source().label())
                .param("step", m.run().step())
                .param("stepKind", m.run().currentStep().kind().name())
                .param("confidential", m.confidential())
                .param("parent", m.parent() == null ? null : m.parent().value())
                .param("weight", weight)
                .param("opened", m.openedOn())
                .param("at", at)
                .param("due", next.due())
                .param("clock", next.clock())
                .update();
        for (Matter.Person person : m.people()) {
            jdbc.sql("insert into matter_person values (:matter, :person, :relation)")
                    .param("matter", m.id().value())
                    .param("person", person.person())
                    .param("relation", person.relation())
                    .update();
        }
        saveClocks(m.run().clocks(), List.of(), m);
    }

    /** Stores the run after one event, and the event. */
    Matter save(Matter before, Matter m, Happening happening, Outcome.Moved moved, Mover mover) {
        long next = m.version() + 1;
        NextDue due = NextDue.among(m.run().clocks());
        int rows = jdbc.sql("""
                update matter set step = :step, step_kind = :kind, ended_on = :ended, moved_at = :at, version = :next,
                    next_due = :due, next_clock = :clock
                where id = :id and version = :version
                """)
                .param("id", m.id().value())
                .param("step", m.run().step())
                .param("kind", m.run().currentStep().kind().name())
                .param("ended", m.endedOn())
                .param("at", happening.at())
                .param("next", next)
                .param("due", due.due())
                .param("clock", due.clock())
                .param("version", m.version())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("matter " + m.number() + " changed under its own lock");
        }
        saveParties(m, before.run().parties());
        saveClocks(m.run().clocks(), before.run().clocks(), m);
        append(m, happening, moved, mover);
        return new Matter(
                m.id(),
                m.number(),
                m.title(),
                m.source(),
                m.category(),
                m.confidential(),
                m.parent(),
                m.openedOn(),
                m.endedOn(),
                m.people(),
                next,
                m.run());
    }

    /** Steps the matter was in, in order, with the day each was first reached. */
    public Map<String, LocalDate> reached(Matter m) {
        Map<String, LocalDate> reached = new LinkedHashMap<>();
        reached.put(m.run().procedure().steps().getFirst().id(), m.openedOn());
        jdbc.sql(
                        "select to_step, min(at)::date as since from matter_event where matter = :id group by to_step order by min(seq)")
                .param("id", m.id().value())
                .query((row, n) -> Map.entry(row.getString("to_step"), row.getObject("since", LocalDate.class)))
                .list()
                .forEach(e -> reached.putIfAbsent(e.getKey(), e.getValue()));
        return reached;
    }

    /** Stores clocks counted anew after a change of the calendar; no event, no other change. */
    void saveRecounted(Matter m) {
        saveClocks(m.run().clocks(), List.of(), m);
        NextDue next = NextDue.among(m.run().clocks());
        jdbc.sql("update matter set next_due = :due, next_clock = :clock where id = :id")
                .param("id", m.id().value())
                .param("due", next.due())
                .param("clock", next.clock())
                .update();
    }

    /** Open matters that have a running clock, for recounting. */
    List<MatterId> running() {
        return jdbc.sql("select distinct matter from matter_clock where state = 'RUNNING' order by matter")
                .query((row, n) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** Only what changed: most of a run stays as it was. */
    private void saveParties(Matter m, List<Party> stored) {
        List<Party> parties = m.run().parties();
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (i < stored.size() && stored.get(i).equals(party)) {
                continue;
            }
            jdbc.sql("""
                    insert into matter_party values (:matter, :ordinal, :unit, :part, :since, :released)
                    on conflict (matter, ordinal) do update set released_on = excluded.released_on
                    """)
                    .param("matter", m.id().value())
                    .param("ordinal", i)
                    .param("unit", party.unit())
                    .param("part", party.part())
                    .param("since", party.since())
                    .param("released", party.releasedOn())
                    .update();
        }
    }

    /** Only what changed, all in one statement. */
    private void saveClocks(List<RunningClock> clocks, List<RunningClock> stored, Matter m) {
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < clocks.size(); i++) {
            if (i >= stored.size() || !stored.get(i).equals(clocks.get(i))) {
                row(rows.addObject().put("ordinal", i), clocks.get(i));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into matter_clock (matter, ordinal, clock, party, holder, state, obliges, trigger_event,
                    trigger_on, due, original_due, late_by, ended_on, detail)
                select :matter, r.ordinal, r.clock, r.party, r.holder, r.state, r.obliges, r.event, r.on_day, r.due,
                    r.original, r.late, r.ended, r.detail
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (ordinal integer, clock text, party text,
                    holder text, state text, obliges boolean, event text, on_day date, due date, original date,
                    late integer, ended date, detail jsonb)
                on conflict (matter, ordinal) do update set state = excluded.state, due = excluded.due,
                    original_due = excluded.original_due, late_by = excluded.late_by,
                    ended_on = excluded.ended_on, detail = excluded.detail, remind_on = default
                """)
                .param("matter", m.id().value())
                .param("rows", rows.toString())
                .update();
    }

    private static void row(ObjectNode row, RunningClock c) {
        row.put("clock", c.clock())
                .put("party", c.party())
                .put("holder", c.holder())
                .put("state", c.state().name())
                .put("obliges", !c.window())
                .put("event", c.triggerEvent())
                .put("on_day", text(c.trigger()))
                .put("due", text(c.due()))
                .put("original", text(c.originalDue()))
                .put("late", c.lateDays())
                .put("ended", text(c.endedOn()))
                .set("detail", ClockJson.of(c));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void append(Matter m, Happening h, Outcome.Moved moved, Mover mover) {
        jdbc.sql("""
                insert into matter_event (matter, seq, event, account, actor_name, roles, unit, owner, at, recorded_at,
                    carried, from_step, to_step)
                values (:matter, :seq, :event, :account, :name, :roles, :unit, :owner, :at, :recorded,
                    :carried::jsonb, :from, :to)
                """)
                .param("matter", m.id().value())
                .param("seq", m.run().history().size())
                .param("event", h.event())
                .param("account", mover.account())
                .param("name", mover.name())
                .param("roles", mover.roles().stream().sorted().collect(Collectors.joining(",")))
                .param("unit", h.actor().unit())
                .param("owner", h.actor().owner())
                .param("at", h.at())
                .param("recorded", date.instant().atOffset(ZoneOffset.UTC))
                .param("carried", CarriedJson.write(h.carried()))
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }
}

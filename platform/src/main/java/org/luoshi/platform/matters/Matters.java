package org.luoshi.platform.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matters of this city with their runs; stored as they stand, beside the facts that made them. */
@Repository
public class Matters {
    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    Matters(JdbcClient jdbc, ProcedureLibrary procedures, CityDate date) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.date = date;
    }

    public Optional<Matter> find(MatterId id) {
        return read(id, "");
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
    Optional<Matter> lock(MatterId id) {
        return read(id, " for update");
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

    /** Row by row: a query within the reading of another would hold two connections, and ten such readers all of them. */
    private Optional<Matter> read(MatterId id, String suffix) {
        return jdbc.sql("select * from matter where id = :id" + suffix)
                .param("id", id.value())
                .query(Kept::of)
                .optional()
                .map(this::matter);
    }

    /** The row of a matter, its parts still to be read. */
    private record Kept(
            MatterId id,
            String procedure,
            String profile,
            String step,
            String number,
            String title,
            Source source,
            String category,
            boolean confidential,
            @Nullable UUID parent,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            long version) {
        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    new MatterId(row.getObject("id", UUID.class)),
                    row.getString("procedure"),
                    row.getString("profile"),
                    row.getString("step"),
                    row.getString("number"),
                    row.getString("title"),
                    new Source(row.getString("source_kind"), row.getString("source_id"), row.getString("source_label")),
                    row.getString("category"),
                    row.getBoolean("confidential"),
                    row.getObject("parent", UUID.class),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class),
                    row.getLong("version"));
        }
    }

    private Matter matter(Kept kept) {
        MatterId id = kept.id();
        Run run = new Run(
                procedures.in(kept.procedure(), kept.profile()), kept.step(), parties(id), clocks(id), history(id));
        return new Matter(
                id,
                kept.number(),
                kept.title(),
                kept.source(),
                kept.category(),
                kept.confidential(),
                kept.parent() == null ? null : new MatterId(kept.parent()),
                kept.openedOn(),
                kept.endedOn(),
                people(id),
                kept.version(),
                run);
    }

    private List<Matter.Person> people(MatterId id) {
        return jdbc.sql("select person, relation from matter_person where matter = :id order by relation, person")
                .param("id", id.value())
                .query((row, n) -> new Matter.Person(row.getString("person"), row.getString("relation")))
                .list();
    }

    private List<Party> parties(MatterId id) {
        return jdbc.sql("select * from matter_party where matter = :id order by ordinal")
                .param("id", id.value())
                .query((row, n) -> new Party(
                        row.getString("unit"),
                        row.getString("part"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("released_on", LocalDate.class)))
                .list();
    }

    private List<RunningClock> clocks(MatterId id) {
        return jdbc.sql("select detail from matter_clock where matter = :id order by ordinal")
                .param("id", id.value())
                .query((row, n) -> ClockJson.read(row.getString("detail")))
                .list();
    }

    private List<Happening> history(MatterId id) {
        return jdbc.sql("select * from matter_event where matter = :id order by seq")
                .param("id", id.value())
                .query((row, n) -> new Happening(
                        row.getString("event"),
                        new Actor(roles(row.getString("roles")), row.getString("unit"), row.getBoolean("owner")),
                        row.getObject("at", LocalDateTime.class),
                        CarriedJson.read(row.getString("carried"))))
                .list();
    }

    private static Set<String> roles(String joined) {
        return Arrays.stream(joined.split(",")).filter(r -> !r.isEmpty()).collect(Collectors.toSet());
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

    private void saveClocks(List<RunningClock> clocks, List<RunningClock> stored, Matter m) {
        for (int i = 0; i < clocks.size(); i++) {
            RunningClock c = clocks.get(i);
            if (i < stored.size() && stored.get(i).equals(c)) {
                continue;
            }
            jdbc.sql("""
                    insert into matter_clock (matter, ordinal, clock, party, holder, state, obliges, trigger_event,
                        trigger_on, due, original_due, late_by, ended_on, detail)
                    values (:matter, :ordinal, :clock, :party, :holder, :state, :obliges, :event,
                        :trigger, :due, :original, :late, :ended, :detail::jsonb)
                    on conflict (matter, ordinal) do update set state = excluded.state, due = excluded.due,
                        original_due = excluded.original_due, late_by = excluded.late_by,
                        ended_on = excluded.ended_on, detail = excluded.detail, remind_on = default
                    """)
                    .param("matter", m.id().value())
                    .param("ordinal", i)
                    .param("clock", c.clock())
                    .param("party", c.party())
                    .param("holder", c.holder())
                    .param("state", c.state().name())
                    .param("obliges", !c.window())
                    .param("event", c.triggerEvent())
                    .param("trigger", c.trigger())
                    .param("due", c.due())
                    .param("original", c.originalDue())
                    .param("late", c.lateDays())
                    .param("ended", c.endedOn())
                    .param("detail", ClockJson.write(c))
                    .update();
        }
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

package org.luoshi.platform.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is late or nearly so, whose, and why (督办台): every running duty whose lamp is red or yellow today. */
@Component
public class DeskViews {
    /** Who sees the desk and may urge. */
    public static final String PERMISSION = "matters.supervise";

    private static final String RUNNING = """
            from matter_clock c join matter m on m.id = c.matter
            where c.state = 'RUNNING' and c.obliges and m.ended_on is null
            """;

    /** What a row shows, from where clocks {@code c} come from. */
    private static final String DUTIES = """
            select m.id, m.number, m.title, m.procedure, m.profile, m.step, m.confidential,
                (select p.person from matter_person p where p.matter = m.id and p.relation = 'owner' limit 1) as owner,
                c.ordinal, c.clock, c.party, c.holder, c.due, c.original_due,
                e.event as last_event, e.at as last_at, e.actor_name as last_by, u.day as urged_on, u.by_name as urged_by
            from %s join matter m on m.id = c.matter
            left join lateral (select k.event, k.at, k.actor_name from matter_event k
                where k.matter = m.id order by k.seq desc limit 1) e on true
            left join lateral (select g.day, g.by_name from matter_urging g
                where g.matter = c.matter and g.ordinal = c.ordinal order by g.day desc limit 1) u on true
            """;

    private static final String ORDER = " order by c.due, m.number, c.ordinal";

    private final JdbcClient jdbc;
    private final MatterAccess access;
    private final MatterViews views;
    private final ProcedureLibrary procedures;

    DeskViews(JdbcClient jdbc, MatterAccess access, MatterViews views, ProcedureLibrary procedures) {
        this.jdbc = jdbc;
        this.access = access;
        this.views = views;
        this.procedures = procedures;
    }

    /** Who holds duties of one kind and cannot be told apart any further: a unit, or a role of one procedure. */
    public record Holding(@Nullable String party, String holder, String clock, String procedure) {}

    /** How many of these duties are late and nearly late. */
    public record Held(Holding holding, Words holder, Words clock, long red, long yellow) {}

    /** What this mover may see of the desk, counted. */
    public List<Held> held(Mover mover) {
        LampScale scale = views.scale();
        MatterAccess.Visible visible = access.visible(mover);
        return jdbc.sql("select c.party, c.holder, c.clock, m.procedure, m.profile,"
                        + " count(*) filter (where c.due < :today) as red,"
                        + " count(*) filter (where c.due >= :today) as yellow "
                        + RUNNING + " and c.due <= :until and " + visible.sql()
                        + " group by c.party, c.holder, c.clock, m.procedure, m.profile order by 1, 2, 3, 4, 5")
                .params(visible.params())
                .param("today", scale.today())
                .param("until", scale.yellowUntil())
                .query((row, n) -> held(row, procedure(row)))
                .list();
    }

    private static Held held(ResultSet row, Procedure rules) throws SQLException {
        String holder = row.getString("holder");
        String clock = row.getString("clock");
        return new Held(
                new Holding(row.getString("party"), holder, clock, rules.id()),
                holder(rules, holder),
                clock(rules, clock),
                row.getLong("red"),
                row.getLong("yellow"));
    }

    /** The duties of these holders that this mover may see, the longest overdue first; at most {@code most} of each. */
    public List<DeskRow> rows(Collection<Holding> of, int most, Mover mover) {
        if (of.isEmpty()) {
            return List.of();
        }
        LampScale scale = views.scale();
        MatterAccess.Visible visible = access.visible(mover);
        String wanted = "(select c.matter, c.ordinal, row_number() over (partition by c.party, c.holder, c.clock,"
                + " m.procedure order by c.due, m.number, c.ordinal) as place " + RUNNING
                + " and c.due <= :until and exists (select from jsonb_to_recordset(cast(:of as jsonb)) as o (party text,"
                + " holder text, clock text, procedure text) where o.party is not distinct from c.party"
                + " and o.holder = c.holder and o.clock = c.clock and o.procedure = m.procedure) and "
                + visible.sql() + ") w";
        return jdbc
                .sql(DUTIES.formatted(wanted + " join matter_clock c on c.matter = w.matter and c.ordinal = w.ordinal")
                        + " where w.place <= :most" + ORDER)
                .params(visible.params())
                .param("until", scale.yellowUntil())
                .param("of", JsonMapper.shared().writeValueAsString(of))
                .param("most", most)
                .query(this::duty)
                .list()
                .stream()
                .map(duty -> row(duty, scale))
                .toList();
    }

    /** Every duty that waits for this mover and has a date, the nearest first. */
    public List<DeskRow> mine(Mover mover) {
        LampScale scale = views.scale();
        MatterAccess.Visible visible = access.visible(mover);
        return jdbc
                .sql(DUTIES.formatted("matter_clock c") + " where c.state = 'RUNNING' and c.obliges"
                        + " and m.ended_on is null and c.due is not null and " + visible.sql() + ORDER)
                .params(visible.params())
                .query(this::duty)
                .list()
                .stream()
                .filter(duty -> ClockHolders.isHeldBy(mover, duty.rules(), duty.party(), duty.holder(), duty.owner()))
                .map(duty -> row(duty, scale))
                .toList();
    }

    /** A row of the query before it is put into words. */
    private record Duty(
            MatterId matter,
            int ordinal,
            String number,
            String title,
            Procedure rules,
            String step,
            boolean confidential,
            @Nullable String owner,
            String clock,
            @Nullable String party,
            String holder,
            LocalDate due,
            @Nullable LocalDate originalDue,
            @Nullable String last,
            @Nullable LocalDateTime lastAt,
            @Nullable String lastBy,
            @Nullable LocalDate urgedOn,
            @Nullable String urgedBy) {}

    private Duty duty(ResultSet row, int n) throws SQLException {
        return new Duty(
                new MatterId(row.getObject("id", UUID.class)),
                row.getInt("ordinal"),
                row.getString("number"),
                row.getString("title"),
                procedure(row),
                row.getString("step"),
                row.getBoolean("confidential"),
                row.getString("owner"),
                row.getString("clock"),
                row.getString("party"),
                row.getString("holder"),
                row.getObject("due", LocalDate.class),
                row.getObject("original_due", LocalDate.class),
                row.getString("last_event"),
                row.getObject("last_at", LocalDateTime.class),
                row.getString("last_by"),
                row.getObject("urged_on", LocalDate.class),
                row.getString("urged_by"));
    }

    private Procedure procedure(ResultSet row) throws SQLException {
        return procedures.in(row.getString("procedure"), row.getString("profile"));
    }

    private static DeskRow row(Duty duty, LampScale scale) {
        Procedure rules = duty.rules();
        String last = duty.last();
        return new DeskRow(
                duty.matter(),
                duty.ordinal(),
                duty.number(),
                duty.title(),
                rules.id(),
                duty.confidential(),
                clock(rules, duty.clock()),
                duty.party(),
                holder(rules, duty.holder()),
                duty.due(),
                duty.originalDue(),
                scale.lamp(duty.due()),
                Math.max(0, ChronoUnit.DAYS.between(duty.due(), scale.today())),
                step(rules, duty.step()),
                last == null ? null : event(rules, last),
                duty.lastAt(),
                text(duty.lastBy()),
                duty.urgedOn(),
                text(duty.urgedBy()));
    }

    private static Words clock(Procedure procedure, String id) {
        return procedure.clock(id).map(Clock::title).orElse(new Words(id, id));
    }

    private static Words event(Procedure procedure, String id) {
        return procedure.event(id).map(Event::title).orElse(new Words(id, id));
    }

    private static Words step(Procedure procedure, String id) {
        return procedure.step(id).map(Step::title).orElse(new Words(id, id));
    }

    private static Words holder(Procedure procedure, String id) {
        Words part = procedure.parts().get(id);
        return part != null ? part : procedure.roles().getOrDefault(id, new Words(id, id));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

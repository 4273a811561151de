package org.luoshi.platform.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Lamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of matters as pages show them; every query passes {@link MatterAccess}. */
@Component
public class MatterViews {
    private final JdbcClient jdbc;
    private final MatterAccess access;
    private final ProcedureLibrary procedures;
    private final SubItems parts;
    private final CityDate date;
    private final WorkCalendars calendars;

    MatterViews(
            JdbcClient jdbc,
            MatterAccess access,
            ProcedureLibrary procedures,
            SubItems parts,
            CityDate date,
            WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.access = access;
        this.procedures = procedures;
        this.parts = parts;
        this.date = date;
        this.calendars = calendars;
    }

    /** A page of a list. */
    public record Page(List<MatterRow> rows, long total, MatterFilter filter) {
        public int pages() {
            return (int) Math.max(1, (total + MatterFilter.PAGE_SIZE - 1) / MatterFilter.PAGE_SIZE);
        }
    }

    public Page list(MatterFilter filter, Mover mover) {
        return list(filter, MatterFilter.PAGE_SIZE, mover);
    }

    /** A page of {@code size} rows. */
    public Page list(MatterFilter filter, int size, Mover mover) {
        return new Page(rows(filter, size, mover), total(filter, mover), filter);
    }

    /** The rows of that page alone, for whoever knows already how many there are. */
    public List<MatterRow> rows(MatterFilter filter, int size, Mover mover) {
        LampScale scale = scale();
        MatterQuery query = new MatterQuery(access, mover, filter, scale);
        List<MatterRow> rows = jdbc.sql("select m.* " + MatterQuery.FROM + query.where() + query.orderBy(filter.sort())
                        + " limit :limit offset :offset")
                .params(query.params)
                .param("limit", size)
                .param("offset", (long) size * (Math.max(1, filter.page()) - 1))
                .query((row, n) -> row(row, scale))
                .list();
        return withUnitsAndParts(rows);
    }

    /**
     * The matters after a number, in the order of numbers; {@code most} rows at most.
     *
     * @param after empty for the beginning
     */
    public List<MatterRow> after(String after, MatterFilter filter, int most, Mover mover) {
        LampScale scale = scale();
        MatterQuery query = new MatterQuery(access, mover, filter, scale);
        List<MatterRow> rows = jdbc.sql("select m.* " + MatterQuery.FROM + query.where()
                        + " and m.number > :after order by m.number limit :most")
                .params(query.params)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row(row, scale))
                .list();
        return withUnitsAndParts(rows);
    }

    /** What ended in a year, whether it reached its end or stopped before, in the order of numbers. */
    public List<MatterId> endedIn(int year, Mover mover) {
        MatterAccess.Visible visible = access.visible(mover);
        return jdbc.sql("select m.id from matter m where m.ended_on between :first and :last and " + visible.sql()
                        + " order by m.number")
                .params(visible.params())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, _) -> new MatterId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many matters the filter finds. */
    public long total(MatterFilter filter, Mover mover) {
        MatterQuery query = new MatterQuery(access, mover, filter, scale());
        return jdbc.sql("select coalesce(sum(n), 0) from " + query.counts("count(*) as n", "", ""))
                .params(query.params)
                .query(Long.class)
                .single();
    }

    /** Today's measure for lamps. */
    public LampScale scale() {
        return LampScale.of(date.today(), calendars.current());
    }

    /** How many matters stand at each step, for the filter without its step. */
    public Map<String, Long> perStep(MatterFilter filter, Mover mover) {
        MatterQuery query = new MatterQuery(access, mover, filter.withStep(""), scale());
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select step, sum(n) as n from " + query.counts("m.step, count(*) as n", "", " group by m.step")
                        + " group by step")
                .params(query.params)
                .query((row, n) -> Map.entry(row.getString("step"), row.getLong("n")))
                .list()
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    /** How many open matters show each lamp today. */
    public Map<Lamp, Long> perLamp(MatterFilter filter, Mover mover) {
        LampScale scale = scale();
        MatterQuery query = new MatterQuery(access, mover, filter.withLamp(""), scale);
        query.measure(scale);
        String counts =
                "count(*) filter (where %s) as red, count(*) filter (where %s) as yellow, count(*) filter (where %s) as green"
                        .formatted(MatterQuery.RED, MatterQuery.YELLOW, MatterQuery.GREEN);
        return jdbc.sql("select sum(red) as red, sum(yellow) as yellow, sum(green) as green from "
                        + query.counts(counts, MatterQuery.OPEN, ""))
                .params(query.params)
                .query(MatterViews::lamps)
                .single();
    }

    private static Map<Lamp, Long> lamps(ResultSet row, int number) throws SQLException {
        Map<Lamp, Long> counts = new LinkedHashMap<>();
        for (Lamp lamp : List.of(Lamp.RED, Lamp.YELLOW, Lamp.GREEN)) {
            counts.put(lamp, row.getLong(lamp.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }

    /** Due dates between two days, for calendars; the earliest first. */
    public List<DueDate> dues(LocalDate from, LocalDate to, MatterFilter filter, Mover mover) {
        MatterQuery query = new MatterQuery(access, mover, filter, scale());
        return jdbc.sql(
                        "select m.id, m.number, m.title, m.procedure, m.profile, d.clock as due_clock, d.party, d.due as due_on "
                                + MatterQuery.FROM.replace(
                                        "where ",
                                        " join matter_clock d on d.matter = m.id and d.state = 'RUNNING' and d.obliges where ")
                                + query.where() + " and d.due between :from and :to order by d.due, m.number")
                .params(query.params)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new DueDate(
                        new MatterId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("procedure"),
                        clockTitle(procedure(row), row.getString("due_clock")),
                        Optional.ofNullable(row.getString("party")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** A clock that ends on a day. */
    public record DueDate(
            MatterId matter,
            String number,
            String title,
            String procedure,
            Words clock,
            Optional<String> party,
            LocalDate due) {}

    /** Those of these matters, by id, whose pages this reader may open; none without signing in. */
    public Set<String> openTo(Viewer viewer, Collection<String> ids) {
        return viewer.signedIn() ? visibleAmong(ids, Mover.of(viewer)) : Set.of();
    }

    /** Those of these matters, by id, that this mover may see. */
    public Set<String> visibleAmong(Collection<String> ids, Mover mover) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        MatterAccess.Visible visible = access.visible(mover);
        return jdbc.sql("select m.id from matter m where m.id in (:ids) and " + visible.sql())
                .params(visible.params())
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query((row, n) -> row.getString("id"))
                .set();
    }

    public Optional<MatterId> byNumber(String number) {
        return jdbc.sql("select id from matter where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    private MatterRow row(ResultSet row, LampScale scale) throws SQLException {
        Procedure procedure = procedure(row);
        @Nullable LocalDate due = row.getObject("next_due", LocalDate.class);
        @Nullable String clock = row.getString("next_clock");
        boolean ended = row.getObject("ended_on", LocalDate.class) != null;
        return new MatterRow(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                procedure.id(),
                row.getString("category"),
                row.getString("step"),
                procedure.step(row.getString("step")).orElseThrow().title(),
                row.getString("step_kind"),
                due,
                clock == null ? null : clockTitle(procedure, clock),
                ended ? Lamp.GREY : scale.lamp(due),
                List.of(),
                null,
                null,
                row.getBoolean("confidential"),
                row.getObject("opened_on", LocalDate.class),
                row.getLong("version"));
    }

    private Procedure procedure(ResultSet row) throws SQLException {
        return procedures.in(row.getString("procedure"), row.getString("profile"));
    }

    private static Words clockTitle(Procedure procedure, String clock) {
        return procedure.clock(clock).map(Clock::title).orElse(new Words(clock, clock));
    }

    private List<MatterRow> withUnitsAndParts(List<MatterRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<UUID> ids = rows.stream().map(r -> r.id().value()).toList();
        Map<UUID, List<MatterRow.Holding>> units = new LinkedHashMap<>();
        jdbc.sql("""
                select matter, unit, part from matter_party where matter in (:ids) and released_on is null
                order by matter, case part when 'lead' then 0 when 'separate' then 1 else 2 end, ordinal
                """)
                .param("ids", ids)
                .query((row, n) -> units.computeIfAbsent(row.getObject("matter", UUID.class), k -> new ArrayList<>())
                        .add(new MatterRow.Holding(row.getString("unit"), row.getString("part"))))
                .list();
        Map<UUID, String> owners = new LinkedHashMap<>();
        jdbc.sql("select matter, person from matter_person where matter in (:ids) and relation = 'owner'")
                .param("ids", ids)
                .query((row, n) -> owners.put(row.getObject("matter", UUID.class), row.getString("person")))
                .list();
        Map<MatterId, Progress> progress =
                parts.progress(rows.stream().map(MatterRow::id).toList());
        return rows.stream()
                .map(r -> new MatterRow(
                        r.id(),
                        r.number(),
                        r.title(),
                        r.procedure(),
                        r.category(),
                        r.step(),
                        r.stepTitle(),
                        r.stepKind(),
                        r.nextDue(),
                        r.nextClock(),
                        r.lamp(),
                        units.getOrDefault(r.id().value(), List.of()),
                        owners.get(r.id().value()),
                        progress.get(r.id()),
                        r.confidential(),
                        r.openedOn(),
                        r.version()))
                .toList();
    }
}

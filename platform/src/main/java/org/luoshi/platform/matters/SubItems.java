package org.luoshi.platform.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.run.Lamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of matters (分项), and the progress counted from them. */
@Repository
public class SubItems {
    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final CityDate date;
    private final WorkCalendars calendars;

    SubItems(JdbcClient jdbc, ProcedureLibrary procedures, CityDate date, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.date = date;
        this.calendars = calendars;
    }

    /** In the order they were given out. */
    public List<SubItem> of(MatterId parent) {
        LampScale scale = LampScale.of(date.today(), calendars.current());
        return jdbc.sql("""
                select m.*, c.due, coalesce(u.unit, '') as unit from matter m
                left join lateral (select min(k.due) as due from matter_clock k
                    where k.matter = m.id and k.state = 'RUNNING' and k.obliges) c on true
                left join lateral (select p.unit from matter_party p
                    where p.matter = m.id and p.released_on is null and p.part in ('lead', 'own')
                    order by p.ordinal limit 1) u on true
                where m.parent = :parent order by m.number
                """)
                .param("parent", parent.value())
                .query((row, n) -> item(row, scale))
                .list();
    }

    /** The progress of each of these matters that has parts which count. */
    public Map<MatterId, Progress> progress(Collection<MatterId> parents) {
        if (parents.isEmpty()) {
            return Map.of();
        }
        Map<MatterId, List<Progress.Part>> parts = new LinkedHashMap<>();
        jdbc.sql("select parent, weight, step_kind from matter where parent in (:parents)")
                .param("parents", parents.stream().map(MatterId::value).toList())
                .query((row, n) -> parts.computeIfAbsent(
                                new MatterId(row.getObject("parent", UUID.class)), _ -> new ArrayList<>())
                        .add(new Progress.Part(row.getInt("weight"), Progress.State.of(row.getString("step_kind")))))
                .list();
        Map<MatterId, Progress> progress = new LinkedHashMap<>();
        parts.forEach((parent, own) -> Progress.of(own).ifPresent(p -> progress.put(parent, p)));
        return progress;
    }

    /** Numbers of the parts that are neither done nor cancelled. */
    List<String> open(MatterId parent) {
        return jdbc.sql("select number from matter where parent = :parent and ended_on is null order by number")
                .param("parent", parent.value())
                .query((row, n) -> row.getString("number"))
                .list();
    }

    private SubItem item(ResultSet row, LampScale scale) throws SQLException {
        Procedure procedure = procedures.in(row.getString("procedure"), row.getString("profile"));
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        Progress.State state = Progress.State.of(row.getString("step_kind"));
        return new SubItem(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                procedure.id(),
                row.getString("unit"),
                row.getInt("weight"),
                procedure.step(row.getString("step")).orElseThrow().title(),
                state,
                due,
                state == Progress.State.OPEN ? scale.lamp(due) : Lamp.GREY);
    }
}

package org.luoshi.platform.matters;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How matters stood by what was known at a moment (当时的情况): their facts recorded until then, played again. What was
 * recorded later, a late entry of an earlier day among it, changes nothing.
 */
@Component
public class PastRuns {
    private static final int REMEMBERED = 5_000;

    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final WorkCalendars calendars;
    private final Map<UUID, Played> remembered = new ConcurrentHashMap<>();

    PastRuns(JdbcClient jdbc, ProcedureLibrary procedures, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.calendars = calendars;
    }

    private record Fact(UUID matter, String procedure, String profile, Happening happening) {}

    /** A run with what it was played from: facts are only ever added, so as many facts are the same facts. */
    private record Played(long facts, WorkCalendar calendar, Run run) {}

    /** The run of each of these matters as it was known then; a matter nothing was known of is left out. */
    public Map<UUID, Run> of(Collection<UUID> matters, Instant known) {
        WorkCalendar calendar = calendars.current();
        Map<UUID, Long> counts = counts(matters, known);
        Map<UUID, Run> runs = new LinkedHashMap<>();
        counts.forEach((matter, facts) -> {
            Played played = remembered.get(matter);
            if (played != null && played.facts() == facts && played.calendar() == calendar) {
                runs.put(matter, played.run());
            }
        });
        List<UUID> missing = counts.keySet().stream()
                .filter(matter -> !runs.containsKey(matter))
                .toList();
        played(missing, known, calendar).forEach((matter, run) -> {
            runs.put(matter, run);
            remember(matter, new Played(counts.getOrDefault(matter, 0L), calendar, run));
        });
        return runs;
    }

    private void remember(UUID matter, Played played) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        remembered.put(matter, played);
    }

    private Map<UUID, Run> played(List<UUID> matters, Instant known, WorkCalendar calendar) {
        Map<UUID, List<Fact>> facts = new LinkedHashMap<>();
        facts(matters, known)
                .forEach(fact -> facts.computeIfAbsent(fact.matter(), m -> new ArrayList<>())
                        .add(fact));
        Map<UUID, Run> runs = new LinkedHashMap<>();
        facts.forEach((matter, of) -> runs.put(matter, replay(of, calendar)));
        return runs;
    }

    private Map<UUID, Long> counts(Collection<UUID> matters, Instant known) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select matter, count(*) as facts from matter_event
                where matter = any(:matters) and recorded_at <= :known group by matter
                """)
                .param("matters", matters.toArray(new UUID[0]))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(row.getObject("matter", UUID.class), row.getLong("facts")))
                .list()
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private Run replay(List<Fact> facts, WorkCalendar calendar) {
        Fact first = facts.getFirst();
        return Run.replay(
                procedures.in(first.procedure(), first.profile()),
                facts.stream().map(Fact::happening).toList(),
                calendar);
    }

    private List<Fact> facts(Collection<UUID> matters, Instant known) {
        return jdbc.sql("""
                select e.*, m.procedure, m.profile from matter_event e join matter m on m.id = e.matter
                where e.matter = any(:matters) and e.recorded_at <= :known order by e.matter, e.seq
                """)
                .param("matters", matters.toArray(new UUID[0]))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Fact(
                        row.getObject("matter", UUID.class),
                        row.getString("procedure"),
                        row.getString("profile"),
                        new Happening(
                                row.getString("event"),
                                new Actor(
                                        roles(row.getString("roles")), row.getString("unit"), row.getBoolean("owner")),
                                row.getObject("at", LocalDateTime.class),
                                CarriedJson.read(row.getString("carried")))))
                .list();
    }

    private static Set<String> roles(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
    }
}

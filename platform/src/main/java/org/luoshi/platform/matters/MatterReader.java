package org.luoshi.platform.matters;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads a matter with its parts: five questions that go to the database together and come back together. One connection is
 * held and one answer awaited; were each asked while another is read, ten readers would hold every connection there is.
 */
@Component
class MatterReader {
    private static final String PARTS = """
            ; select * from matter_party where matter = ? order by ordinal
            ; select detail from matter_clock where matter = ? order by ordinal
            ; select * from matter_event where matter = ? order by seq
            ; select person, relation from matter_person where matter = ? order by relation, person
            """;
    private static final int QUESTIONS = 5;

    private final JdbcOperations jdbc;
    private final ProcedureLibrary procedures;

    MatterReader(JdbcOperations jdbc, ProcedureLibrary procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** Reads it; {@code suffix} may hold its row for update: its parts are looked at after that. */
    Optional<Matter> read(MatterId id, String suffix) {
        return jdbc.execute("select * from matter where id = ?" + suffix + PARTS, (PreparedStatement all) -> {
            for (int place = 1; place <= QUESTIONS; place++) {
                all.setObject(place, id.value());
            }
            all.execute();
            return answers(all);
        });
    }

    private Optional<Matter> answers(PreparedStatement all) throws SQLException {
        List<Row> found = rows(all, Row::of);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.getFirst();
        List<Party> parties = next(all, MatterReader::party);
        List<RunningClock> clocks = next(all, (clock, _) -> ClockJson.read(clock.getString("detail")));
        List<Happening> history = next(all, MatterReader::happening);
        List<Matter.Person> people =
                next(all, (person, _) -> new Matter.Person(person.getString("person"), person.getString("relation")));
        return Optional.of(row.with(
                new Run(procedures.in(row.procedure(), row.profile()), row.step(), parties, clocks, history), people));
    }

    private static <T> List<T> next(PreparedStatement all, RowMapper<T> mapper) throws SQLException {
        if (!all.getMoreResults()) {
            throw new SQLException("fewer answers than questions");
        }
        return rows(all, mapper);
    }

    private static <T> List<T> rows(PreparedStatement all, RowMapper<T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet found = all.getResultSet()) {
            while (found.next()) {
                rows.add(mapper.mapRow(found, rows.size()));
            }
        }
        return rows;
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getString("unit"),
                row.getString("part"),
                row.getObject("since", LocalDate.class),
                row.getObject("released_on", LocalDate.class));
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getString("event"),
                new Actor(roles(row.getString("roles")), row.getString("unit"), row.getBoolean("owner")),
                row.getObject("at", LocalDateTime.class),
                CarriedJson.read(row.getString("carried")));
    }

    private static Set<String> roles(String joined) {
        return Arrays.stream(joined.split(",")).filter(r -> !r.isEmpty()).collect(Collectors.toSet());
    }

    /** The row of a matter, without its parts. */
    private record Row(
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
        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
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

        Matter with(Run run, List<Matter.Person> people) {
            return new Matter(
                    id,
                    number,
                    title,
                    source,
                    category,
                    confidential,
                    parent == null ? null : new MatterId(parent),
                    openedOn,
                    endedOn,
                    people,
                    version,
                    run);
        }
    }
}

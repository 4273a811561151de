package org.luoshi.platform.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits of this city. */
@Repository
public class Visits {
    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Visit> find(VisitId id) {
        return one("where id = :key", id.value());
    }

    public Optional<Visit> byNumber(String number) {
        return one("where number = :key", number);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Visit> lock(VisitId id) {
        return one("where id = :key for update", id.value());
    }

    /** The latest day first. */
    public List<Visit> all() {
        return jdbc.sql("select * from visit order by day desc, number desc")
                .query(this::map)
                .list();
    }

    /** Those of one day. */
    List<Visit> on(LocalDate day) {
        return jdbc.sql("select * from visit where day = :day order by number")
                .param("day", day)
                .query(this::map)
                .list();
    }

    private Optional<Visit> one(String where, Object key) {
        return jdbc.sql("select * from visit " + where)
                .param("key", key)
                .query(this::map)
                .optional();
    }

    String nextNumber(String series) {
        int next = jdbc.sql("""
                insert into visit_series values (:series, 1)
                on conflict (series) do update set last = visit_series.last + 1 returning last
                """).param("series", series).query(Integer.class).single();
        return "%s%04d".formatted(series, next);
    }

    void insert(Visit visit, String byName, Instant at) {
        jdbc.sql("""
                insert into visit (id, number, kind, organ, title, leader_person, leader, leader_post, day, by_name, at)
                values (:id, :number, :kind, :organ, :title, :person, :leader, :post, :day, :by, :at)
                """)
                .param("id", visit.id().value())
                .param("number", visit.number())
                .param("kind", visit.kind().name())
                .param("organ", visit.organ().value())
                .param("title", visit.title())
                .param("person", value(visit.leader().person()))
                .param("leader", visit.leader().name())
                .param("post", visit.leader().post())
                .param("day", visit.day())
                .param("by", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        visit.stops().forEach(stop -> insert(visit.id(), stop));
        for (int i = 0; i < visit.participants().size(); i++) {
            insert(visit.id(), i + 1, visit.participants().get(i));
        }
    }

    private void insert(VisitId visit, Stop stop) {
        jdbc.sql("""
                insert into visit_stop (id, visit, place, name, address, planned_at)
                values (:id, :visit, :place, :name, :address, :planned)
                """)
                .param("id", stop.id().value())
                .param("visit", visit.value())
                .param("place", stop.place())
                .param("name", stop.name())
                .param("address", stop.address())
                .param("planned", stop.plannedAt())
                .update();
    }

    private void insert(VisitId visit, int place, Participant participant) {
        jdbc.sql("insert into visit_participant values (:visit, :place, :person, :name, :post)")
                .param("visit", visit.value())
                .param("place", place)
                .param("person", value(participant.person()))
                .param("name", participant.name())
                .param("post", participant.post())
                .update();
    }

    void put(VisitId visit, VisitState state) {
        jdbc.sql("update visit set state = :state where id = :id")
                .param("state", state.name())
                .param("id", visit.value())
                .update();
    }

    /** Keeps when the visit came to a stop, and when it went on; a time that is there stays. */
    void arrived(StopId stop, Instant at) {
        jdbc.sql("update visit_stop set arrived_at = coalesce(arrived_at, :at) where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", stop.value())
                .update();
    }

    private Visit map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Visit(
                new VisitId(id),
                row.getString("number"),
                VisitKind.valueOf(row.getString("kind")),
                new OrganisationId(row.getObject("organ", UUID.class)),
                row.getString("title"),
                new Participant(
                        person(row.getObject("leader_person", UUID.class)),
                        row.getString("leader"),
                        row.getString("leader_post")),
                row.getObject("day", LocalDate.class),
                VisitState.valueOf(row.getString("state")),
                stops(id),
                participants(id));
    }

    private List<Stop> stops(UUID visit) {
        return jdbc.sql("select * from visit_stop where visit = :visit order by place")
                .param("visit", visit)
                .query((row, _) -> new Stop(
                        new StopId(row.getObject("id", UUID.class)),
                        row.getInt("place"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getObject("planned_at", LocalTime.class),
                        instant(row, "arrived_at"),
                        instant(row, "left_at")))
                .list();
    }

    private List<Participant> participants(UUID visit) {
        return jdbc.sql("select * from visit_participant where visit = :visit order by place")
                .param("visit", visit)
                .query((row, _) -> new Participant(
                        person(row.getObject("person", UUID.class)), row.getString("name"), row.getString("post")))
                .list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

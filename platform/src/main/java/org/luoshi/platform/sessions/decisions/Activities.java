package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of inspections, visits and studies. */
@Repository
public class Activities {
    /** Who may read the ledger. */
    public static final String READ = "sessions.sit";

    static final String PAGE = "/sessions/activities";

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those begun in a year, the latest first. */
    public List<Activity> in(int year) {
        return jdbc.sql("select * from session_activity where began >= :from and began < :until"
                        + " order by began desc, number desc")
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year + 1, 1, 1))
                .query(Activities::map)
                .list();
    }

    /** Years with an activity, the latest first. */
    public List<Integer> years() {
        return jdbc.sql(
                        "select distinct extract(year from began)::int as year from session_activity order by year desc")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    Optional<Activity> find(UUID id) {
        return jdbc.sql("select * from session_activity where id = :id")
                .param("id", id)
                .query(Activities::map)
                .optional();
    }

    String nextNumber(int year) {
        int next = jdbc.sql("""
                insert into session_activity_number values (:year, 1)
                on conflict (year) do update set last = session_activity_number.last + 1 returning last
                """).param("year", year).query(Integer.class).single();
        return "活%d-%04d".formatted(year, next);
    }

    void insert(Activity activity, String byName, Instant at) {
        jdbc.sql("""
                insert into session_activity (id, number, kind, also, title, began, ended, place, leader, by_name, at)
                values (:id, :number, :kind, :also, :title, :began, :ended, :place, :leader, :by, :at)
                """)
                .param("id", activity.id())
                .param("number", activity.number())
                .param("kind", activity.kind().name())
                .param("also", activity.also().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("title", activity.title())
                .param("began", activity.began())
                .param("ended", activity.ended())
                .param("place", activity.place())
                .param("leader", activity.leader())
                .param("by", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Activity map(ResultSet row, int number) throws SQLException {
        String[] also = (String[]) row.getArray("also").getArray();
        return new Activity(
                row.getObject("id", UUID.class),
                row.getString("number"),
                ActivityKind.valueOf(row.getString("kind")),
                Arrays.stream(also).map(ActivityKind::valueOf).collect(Collectors.toSet()),
                row.getString("title"),
                row.getObject("began", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getString("place"),
                row.getString("leader"));
    }
}

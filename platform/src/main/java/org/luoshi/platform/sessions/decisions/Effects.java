package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decisions changed. */
@Repository
public class Effects {
    private final JdbcClient jdbc;

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they came about. */
    public List<Effect> of(DecisionId decision) {
        return jdbc.sql("select * from session_effect where decision = :decision order by place")
                .param("decision", decision.value())
                .query(Effects::map)
                .list();
    }

    /** Whether it was carried out before. */
    boolean isDone(DecisionId decision, Effect.Kind kind, UUID cause) {
        return of(decision).stream().anyMatch(e -> e.kind() == kind && e.cause().equals(cause) && e.done());
    }

    /** Writes it down; one that waited is replaced by what it came to. */
    void put(Effect effect) {
        jdbc.sql("""
                insert into session_effect (decision, place, kind, cause, who, what, done, reason, reason_args, href)
                values (:decision, (select count(*) + 1 from session_effect where decision = :decision), :kind, :cause,
                    :who, :what, :done, :reason, :args, :href)
                on conflict (decision, kind, cause) do update
                    set done = excluded.done, reason = excluded.reason, reason_args = excluded.reason_args,
                        href = excluded.href
                """)
                .param("decision", effect.decision().value())
                .param("kind", effect.kind().name())
                .param("cause", effect.cause())
                .param("who", effect.who())
                .param("what", effect.what())
                .param("done", effect.done())
                .param("reason", effect.reason())
                .param("args", effect.reasonArgs().toArray(String[]::new))
                .param("href", effect.href())
                .update();
    }

    private static Effect map(ResultSet row, int number) throws SQLException {
        return new Effect(
                new DecisionId(row.getObject("decision", UUID.class)),
                row.getInt("place"),
                Effect.Kind.valueOf(row.getString("kind")),
                row.getObject("cause", UUID.class),
                row.getString("who"),
                row.getString("what"),
                row.getString("reason"),
                Arrays.asList((String[]) row.getArray("reason_args").getArray()),
                row.getString("href"));
    }
}

package org.luoshi.platform.suggestions.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.suggestions.meeting.Round.Line;
import org.luoshi.platform.suggestions.meeting.Round.LineState;
import org.luoshi.platform.suggestions.meeting.Round.State;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of assignment meetings. */
@Repository
public class Rounds {
    private static final int LATEST = 20;

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Round> find(UUID id) {
        List<Line> lines = jdbc.sql("select * from suggestion_round_line where round = :id order by ordinal")
                .param("id", id)
                .query(Rounds::line)
                .list();
        return jdbc.sql("select * from suggestion_round where id = :id")
                .param("id", id)
                .query((row, _) -> round(row, lines))
                .optional();
    }

    /** The latest of this account, without their lines. */
    public List<Round> latest(String account) {
        return jdbc.sql("select * from suggestion_round where account = :account order by at desc limit :most")
                .param("account", account)
                .param("most", LATEST)
                .query((row, _) -> round(row, List.of()))
                .list();
    }

    void insert(Round round) {
        jdbc.sql("insert into suggestion_round values (:id, :event, :state, :account, :by, :at)")
                .param("id", round.id())
                .param("event", round.event())
                .param("state", round.state().name())
                .param("account", round.account())
                .param("by", round.by())
                .param("at", round.at())
                .update();
        round.lines()
                .forEach(line -> jdbc.sql("""
                        insert into suggestion_round_line (round, ordinal, matter, version, lead, co, state)
                        values (:round, :ordinal, :matter, :version, :lead, :co, :state)
                        """)
                        .param("round", round.id())
                        .param("ordinal", line.ordinal())
                        .param("matter", line.matter().value())
                        .param("version", line.version())
                        .param("lead", line.lead())
                        .param("co", line.co().toArray(String[]::new))
                        .param("state", line.state().name())
                        .update());
    }

    /** One of two who begin it at once succeeds; a round broken off may be begun again. */
    boolean begin(UUID id) {
        return jdbc.sql("update suggestion_round set state = 'RUNNING' where id = :id and state <> 'DONE'")
                        .param("id", id)
                        .update()
                == 1;
    }

    void done(UUID id) {
        jdbc.sql("update suggestion_round set state = 'DONE' where id = :id")
                .param("id", id)
                .update();
    }

    /** Keeps a line from everybody else until the transaction ends; empty when it is no longer in this state. */
    Optional<Line> lock(UUID round, int ordinal, LineState state) {
        return jdbc.sql("""
                select * from suggestion_round_line where round = :round and ordinal = :ordinal and state = :state for update
                """)
                .param("round", round)
                .param("ordinal", ordinal)
                .param("state", state.name())
                .query(Rounds::line)
                .optional();
    }

    void mark(UUID round, int ordinal, LineState state, Words why) {
        jdbc.sql("""
                update suggestion_round_line set state = :state, why_zh = :zh, why_en = :en
                where round = :round and ordinal = :ordinal
                """)
                .param("round", round)
                .param("ordinal", ordinal)
                .param("state", state.name())
                .param("zh", why.zh())
                .param("en", why.en())
                .update();
    }

    private static Round round(ResultSet row, List<Line> lines) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("event"),
                State.valueOf(row.getString("state")),
                row.getString("account"),
                row.getString("by_name"),
                row.getObject("at", LocalDateTime.class),
                lines);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("ordinal"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getLong("version"),
                row.getString("lead"),
                Arrays.asList((String[]) row.getArray("co").getArray()),
                LineState.valueOf(row.getString("state")),
                new Words(row.getString("why_zh"), row.getString("why_en")));
    }
}

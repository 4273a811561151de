package org.luoshi.platform.suggestions.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.suggestions.meeting.Talk.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The talks before assignment meetings, while their suggestions are not assigned. */
@Repository
public class Talks {
    private final JdbcClient jdbc;

    Talks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Talk> of(MatterId matter) {
        return jdbc.sql("select * from suggestion_talk where matter = :matter order by part desc, asked_at, unit")
                .param("matter", matter.value())
                .query(Talks::map)
                .list();
    }

    /** What a unit was asked, the open ones first. */
    public List<Talk> ofUnit(String unit) {
        return jdbc.sql(
                        "select * from suggestion_talk where unit = :unit order by state = 'ASKED' desc, asked_at desc limit 500")
                .param("unit", unit)
                .query(Talks::map)
                .list();
    }

    Optional<Talk> lock(MatterId matter, String unit) {
        return jdbc.sql("select * from suggestion_talk where matter = :matter and unit = :unit for update")
                .param("matter", matter.value())
                .param("unit", unit)
                .query(Talks::map)
                .optional();
    }

    /** Whether the unit had not been asked before. */
    boolean ask(MatterId matter, String unit, String part, String by, LocalDateTime at) {
        return jdbc.sql("""
                insert into suggestion_talk (matter, unit, part, state, asked_by, asked_at)
                values (:matter, :unit, :part, 'ASKED', :by, :at) on conflict do nothing
                """)
                        .param("matter", matter.value())
                        .param("unit", unit)
                        .param("part", part)
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    void answer(Talk talk, State state, String reason, String other, String by, LocalDateTime at) {
        jdbc.sql("""
                update suggestion_talk set state = :state, reason = :reason, other = :other, answered_by = :by,
                    answered_at = :at where matter = :matter and unit = :unit
                """)
                .param("matter", talk.matter().value())
                .param("unit", talk.unit())
                .param("state", state.name())
                .param("reason", reason)
                .param("other", other)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** The unit leads; those asked to help who did not decline go on helping. */
    void settle(MatterId matter, String lead, String by, LocalDateTime at) {
        ask(matter, lead, "lead", by, at);
        jdbc.sql("""
                update suggestion_talk set part = case when unit = :lead then 'lead' when part = 'lead' then 'co' else part end,
                    settled = unit = :lead or (part = 'co' and state <> 'DECLINED') where matter = :matter
                """).param("matter", matter.value()).param("lead", lead).update();
    }

    private static Talk map(ResultSet row, int number) throws SQLException {
        return new Talk(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("unit"),
                row.getString("part"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("other"),
                row.getBoolean("settled"),
                row.getString("asked_by"),
                row.getString("answered_by"),
                row.getObject("answered_at", LocalDateTime.class));
    }
}

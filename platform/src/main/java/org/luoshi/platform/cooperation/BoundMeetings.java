package org.luoshi.platform.cooperation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.sessions.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which meeting of ours keeps our side's record of a joint meeting. */
@Repository
public class BoundMeetings {
    private final JdbcClient jdbc;

    BoundMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Joint meeting to the meeting here. */
    public Map<String, MeetingId> of(UUID list) {
        Map<String, MeetingId> bound = new LinkedHashMap<>();
        jdbc.sql("select meeting, session from cooperation_meeting where list = :list order by meeting")
                .param("list", list)
                .query((row, _) ->
                        bound.put(row.getString("meeting"), new MeetingId(row.getObject("session", UUID.class))))
                .list();
        return bound;
    }

    void bind(UUID list, String meeting, MeetingId session, String by, Instant at) {
        jdbc.sql("""
                insert into cooperation_meeting values (:list, :meeting, :session, :by, :at)
                on conflict (list, meeting) do update
                set session = excluded.session, by_name = excluded.by_name, at = excluded.at
                """)
                .param("list", list)
                .param("meeting", meeting)
                .param("session", session.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

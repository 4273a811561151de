package org.luoshi.platform.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to be away from which meeting. */
@Repository
public class Leaves {
    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were asked for. */
    public List<Leave> of(MeetingId meeting) {
        return jdbc.sql("select * from session_leave where meeting = :meeting order by asked_at, seat")
                .param("meeting", meeting.value())
                .query((row, _) -> new Leave(
                        new SeatId(row.getObject("seat", UUID.class)),
                        row.getString("reason"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("granted", Boolean.class),
                        row.getString("decided_by")))
                .list();
    }

    Optional<Leave> of(MeetingId meeting, SeatId seat) {
        return of(meeting).stream().filter(leave -> leave.seat().equals(seat)).findFirst();
    }

    /** Asked again before it is decided, the reason is the last one given. */
    void ask(MeetingId meeting, SeatId seat, String reason, Instant at) {
        jdbc.sql("""
                insert into session_leave (meeting, seat, reason, asked_at) values (:meeting, :seat, :reason, :at)
                on conflict (meeting, seat) do update set reason = excluded.reason, asked_at = excluded.asked_at
                """)
                .param("meeting", meeting.value())
                .param("seat", seat.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(MeetingId meeting, SeatId seat, boolean granted, String by) {
        jdbc.sql("update session_leave set granted = :granted, decided_by = :by"
                        + " where meeting = :meeting and seat = :seat")
                .param("meeting", meeting.value())
                .param("seat", seat.value())
                .param("granted", granted)
                .param("by", by)
                .update();
    }
}

package org.luoshi.platform.sessions.proposals;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day a meeting is to vote (表决日期), from which the last day for amendments is counted. Set again, the later word counts. */
@Component
public class VoteDays {
    private final SessionDesk desk;
    private final JdbcClient jdbc;

    VoteDays(SessionDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    public Optional<LocalDate> of(MeetingId meeting) {
        return jdbc.sql("select day from session_vote_day where meeting = :meeting")
                .param("meeting", meeting.value())
                .query(LocalDate.class)
                .optional();
    }

    public SessionResult<LocalDate> handle(MeetingId meeting, LocalDate day, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.vote-day", "day", day), m -> {
            if (m.opensOn() != null && day.isBefore(m.opensOn())) {
                return SessionResult.refused(new SessionRefusal.Unreadable("day", day.toString()));
            }
            jdbc.sql("insert into session_vote_day (meeting, day, by_name) values (:meeting, :day, :by)"
                            + " on conflict (meeting) do update set day = excluded.day, by_name = excluded.by_name")
                    .param("meeting", meeting.value())
                    .param("day", day)
                    .param("by", by.name())
                    .update();
            return SessionResult.done(day);
        });
    }
}

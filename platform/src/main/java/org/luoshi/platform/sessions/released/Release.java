package org.luoshi.platform.sessions.released;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes parts of a meeting public and takes them back (对外公开). What was not released is told to nobody outside. */
@Component
public class Release {
    private final SessionDesk desk;
    private final Meetings meetings;
    private final ReleaseDecision decisions;
    private final CityDate date;
    private final JdbcClient jdbc;

    Release(SessionDesk desk, Meetings meetings, ReleaseDecision decisions, CityDate date, JdbcClient jdbc) {
        this.desk = desk;
        this.meetings = meetings;
        this.decisions = decisions;
        this.date = date;
        this.jdbc = jdbc;
    }

    /** What may be released, each by itself. */
    public enum Part {
        /** 会期和议程. */
        AGENDA,
        /** 出席情况. */
        ATTENDANCE,
        /** 表决结果. */
        RESULTS;

        public String messageKey() {
            return "sessions.release." + name();
        }
    }

    /** The parts that are public now. */
    public Set<Part> of(MeetingId meeting) {
        List<Part> parts = jdbc.sql("select part from session_release where meeting = :meeting")
                .param("meeting", meeting.value())
                .query((row, _) -> Part.valueOf(row.getString("part")))
                .list();
        return parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts);
    }

    /** Whether anything of a meeting is public: a part of it, or one of its decisions. */
    public boolean isPublic(MeetingId meeting) {
        return !of(meeting).isEmpty() || !decisions.of(meeting).isEmpty();
    }

    /** Meetings of which something is public, the latest first. */
    public List<Meeting> meetings() {
        return meetings.all().stream().filter(meeting -> isPublic(meeting.id())).toList();
    }

    /** Exactly these parts are public from now on. Sent twice, the second changes nothing. */
    public SessionResult<Set<Part>> handle(MeetingId meeting, Set<Part> parts, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.release", "parts", parts), m -> {
            jdbc.sql("delete from session_release where meeting = :meeting")
                    .param("meeting", meeting.value())
                    .update();
            parts.forEach(part -> jdbc.sql("insert into session_release (meeting, part, at, by_name)"
                            + " values (:meeting, :part, :at, :by)")
                    .param("meeting", meeting.value())
                    .param("part", part.name())
                    .param("at", date.now())
                    .param("by", by.name())
                    .update());
            return SessionResult.done(parts);
        });
    }
}

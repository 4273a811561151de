package org.luoshi.platform.sessions.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conferences of this city and what they deployed. */
@Repository
public class Conferences {
    /** Who may read them. */
    public static final String READ = "sessions.sit";

    private final JdbcClient jdbc;
    private final Meetings meetings;

    Conferences(JdbcClient jdbc, Meetings meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    public Optional<Conference> find(MeetingId id) {
        return jdbc.sql("select * from session_conference where meeting = :meeting")
                .param("meeting", id.value())
                .query((row, _) -> conference(row))
                .optional();
    }

    public Optional<Conference> byNumber(String number) {
        return meetings.byNumber(number).flatMap(meeting -> find(meeting.id()));
    }

    /** The latest first. */
    public List<Conference> all() {
        return jdbc.sql("select c.* from session_conference c join session_meeting m on m.id = c.meeting"
                        + " order by m.opens_on desc, m.number desc")
                .query((row, _) -> conference(row))
                .list();
    }

    /** The tasks of one conference, in the order they were deployed. */
    public List<DeployedTask> tasks(MeetingId meeting) {
        return jdbc.sql("select * from session_deployed_task where meeting = :meeting order by number")
                .param("meeting", meeting.value())
                .query(Conferences::task)
                .list();
    }

    Optional<DeployedTask> task(MatterId id) {
        return jdbc.sql("select * from session_deployed_task where id = :id")
                .param("id", id.value())
                .query(Conferences::task)
                .optional();
    }

    /** Title → what was deployed, of the other conferences held within three days. */
    Map<String, List<String>> beside(MeetingId except, LocalDate day) {
        Map<String, List<String>> beside = new LinkedHashMap<>();
        jdbc.sql("""
                select m.id, m.title from session_conference c join session_meeting m on m.id = c.meeting
                where m.id <> :except and m.opens_on between :from and :until order by m.number
                """)
                .param("except", except.value())
                .param("from", day.minusDays(3))
                .param("until", day.plusDays(3))
                .query((row, _) -> beside.put(
                        row.getString("title"),
                        lines(new MeetingId(row.getObject("id", UUID.class)), LineKind.DEPLOYED)))
                .list();
        return beside;
    }

    void insert(Conference conference, Instant at) {
        UUID meeting = conference.meeting().id().value();
        jdbc.sql(
                        "insert into session_conference (meeting, kept_because, by_name, at) values (:meeting, :kept, :by, :at)")
                .param("meeting", meeting)
                .param("kept", conference.keptBecause())
                .param("by", conference.byName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        lines(meeting, LineKind.CONVEYED, conference.conveyed());
        lines(meeting, LineKind.DEPLOYED, conference.deployed());
        lines(meeting, LineKind.EXCHANGE, conference.exchange());
        int place = 1;
        for (Speaker speaker : conference.speakers()) {
            line(
                    meeting,
                    LineKind.SPEAKER,
                    place++,
                    speaker.name(),
                    speaker.post(),
                    speaker.role().name());
        }
    }

    void insert(DeployedTask task, Instant at) {
        jdbc.sql("""
                insert into session_deployed_task (id, number, meeting, text, owner, due, paragraph, at)
                values (:id, :number, :meeting, :text, :owner, :due, :paragraph, :at)
                """)
                .param("id", task.id().value())
                .param("number", task.number())
                .param("meeting", task.meeting().value())
                .param("text", task.text())
                .param("owner", task.owner().value())
                .param("due", task.due())
                .param("paragraph", task.paragraph())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private enum LineKind {
        CONVEYED,
        DEPLOYED,
        SPEAKER,
        EXCHANGE
    }

    private void lines(UUID meeting, LineKind kind, List<String> texts) {
        int place = 1;
        for (String text : texts) {
            line(meeting, kind, place++, text, "", "");
        }
    }

    private void line(UUID meeting, LineKind kind, int place, String text, String post, String role) {
        jdbc.sql("""
                insert into session_conference_line (meeting, kind, place, text, post, role)
                values (:meeting, :kind, :place, :text, :post, :role)
                """)
                .param("meeting", meeting)
                .param("kind", kind.name())
                .param("place", place)
                .param("text", text)
                .param("post", post)
                .param("role", role)
                .update();
    }

    private Conference conference(ResultSet row) throws SQLException {
        MeetingId id = new MeetingId(row.getObject("meeting", UUID.class));
        Meeting meeting = meetings.find(id).orElseThrow();
        return new Conference(
                meeting,
                lines(id, LineKind.CONVEYED),
                lines(id, LineKind.DEPLOYED),
                speakers(id),
                lines(id, LineKind.EXCHANGE),
                row.getString("kept_because"),
                row.getString("by_name"));
    }

    private List<String> lines(MeetingId meeting, LineKind kind) {
        return jdbc.sql(
                        "select text from session_conference_line where meeting = :meeting and kind = :kind order by place")
                .param("meeting", meeting.value())
                .param("kind", kind.name())
                .query((row, _) -> row.getString("text"))
                .list();
    }

    private List<Speaker> speakers(MeetingId meeting) {
        return jdbc.sql("select text, post, role from session_conference_line"
                        + " where meeting = :meeting and kind = 'SPEAKER' order by place")
                .param("meeting", meeting.value())
                .query((row, _) -> new Speaker(
                        row.getString("text"), row.getString("post"), Speaker.Role.valueOf(row.getString("role"))))
                .list();
    }

    private static DeployedTask task(ResultSet row, int number) throws SQLException {
        return new DeployedTask(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new MeetingId(row.getObject("meeting", UUID.class)),
                row.getString("text"),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getObject("due", LocalDate.class),
                row.getString("paragraph"));
    }
}

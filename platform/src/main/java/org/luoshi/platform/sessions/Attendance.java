package org.luoshi.platform.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came and went when (出席), as a history: any past minute can be asked. */
@Repository
public class Attendance {
    private final JdbcClient jdbc;

    Attendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody present at that moment. */
    public Set<SeatId> presentAt(MeetingId meeting, Instant moment) {
        return Set.copyOf(jdbc.sql("select distinct seat from session_presence"
                        + " where meeting = :meeting and came <= :at and (went is null or went > :at)")
                .param("meeting", meeting.value())
                .param("at", utc(moment))
                .query((row, _) -> new SeatId(row.getObject("seat", UUID.class)))
                .list());
    }

    /** Whether somebody is here: one indexed look, for each ballot. */
    public boolean isPresent(MeetingId meeting, SeatId seat) {
        return jdbc.sql("select exists (select 1 from session_presence"
                        + " where meeting = :meeting and seat = :seat and went is null)")
                .param("meeting", meeting.value())
                .param("seat", seat.value())
                .query(Boolean.class)
                .single();
    }

    /** Those who are here by video now. */
    public Set<SeatId> byVideo(MeetingId meeting) {
        return Set.copyOf(
                jdbc.sql("select seat from session_presence where meeting = :meeting and went is null and remote")
                        .param("meeting", meeting.value())
                        .query((row, _) -> new SeatId(row.getObject("seat", UUID.class)))
                        .list());
    }

    /** Every stretch of presence, in the order people came. */
    public List<Presence> history(MeetingId meeting) {
        return jdbc.sql("select seat, came, went, remote from session_presence where meeting = :meeting"
                        + " order by came, seat")
                .param("meeting", meeting.value())
                .query(Attendance::presence)
                .list();
    }

    /** Those invited to sit in, in the order they were invited. */
    public List<Seat> attendees(MeetingId meeting) {
        return jdbc.sql("select id, person, name, post from session_attendee where meeting = :meeting order by place")
                .param("meeting", meeting.value())
                .query((row, _) -> new Seat(
                        new SeatId(row.getObject("id", UUID.class)),
                        person(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("post"),
                        Capacity.ATTENDEE))
                .list();
    }

    void invite(MeetingId meeting, Seat attendee) {
        jdbc.sql("""
                insert into session_attendee (id, meeting, place, person, name, post)
                values (:id, :meeting, (select count(*) from session_attendee where meeting = :meeting), :person,
                    :name, :post)
                """)
                .param("id", attendee.id().value())
                .param("meeting", meeting.value())
                .param(
                        "person",
                        attendee.person() == null ? null : attendee.person().value())
                .param("name", attendee.name())
                .param("post", attendee.post())
                .update();
    }

    /** False when they are here already. */
    boolean come(MeetingId meeting, SeatId seat, Instant at, boolean remote, String byName) {
        return jdbc.sql("""
                        insert into session_presence (meeting, seat, came, remote, by_name)
                        values (:meeting, :seat, :at, :remote, :by)
                        on conflict (meeting, seat) where went is null do nothing
                        """)
                        .param("meeting", meeting.value())
                        .param("seat", seat.value())
                        .param("at", utc(at))
                        .param("remote", remote)
                        .param("by", byName)
                        .update()
                == 1;
    }

    /** False when they are not here. */
    boolean go(MeetingId meeting, SeatId seat, Instant at) {
        return jdbc.sql("""
                        update session_presence set went = greatest(:at, came)
                        where meeting = :meeting and seat = :seat and went is null
                        """)
                        .param("meeting", meeting.value())
                        .param("seat", seat.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Everybody leaves when the meeting closes. */
    void everybodyGoes(MeetingId meeting, Instant at) {
        jdbc.sql("update session_presence set went = greatest(:at, came) where meeting = :meeting and went is null")
                .param("meeting", meeting.value())
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        OffsetDateTime went = row.getObject("went", OffsetDateTime.class);
        return new Presence(
                new SeatId(row.getObject("seat", UUID.class)),
                row.getObject("came", OffsetDateTime.class).toInstant(),
                went == null ? null : went.toInstant(),
                row.getBoolean("remote"));
    }
}

package org.luoshi.platform.sessions.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionEvent;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of speakers (发言名单): whoever is present asks for themselves, or the staff enters them; the chair gives the floor
 * to one at a time. Attendees have a voice too.
 */
@Component
public class Floor {
    private final SessionDesk desk;
    private final Assemblies assemblies;
    private final HouseRules rules;
    private final CityDate date;
    private final JdbcClient jdbc;

    Floor(SessionDesk desk, Assemblies assemblies, HouseRules rules, CityDate date, JdbcClient jdbc) {
        this.desk = desk;
        this.assemblies = assemblies;
        this.rules = rules;
        this.date = date;
        this.jdbc = jdbc;
    }

    /** Everybody who asked, in that order; a meeting's whole list. */
    public List<Speech> of(MeetingId meeting) {
        return jdbc.sql("select * from session_speech where meeting = :meeting order by asked_at, id")
                .param("meeting", meeting.value())
                .query(Floor::map)
                .list();
    }

    /** Who speaks now. */
    public Optional<Speech> now(MeetingId meeting) {
        return of(meeting).stream().filter(Speech::isSpeaking).findFirst();
    }

    /** Somebody present wants to speak. Asked again while they wait, nothing is added. */
    public SessionResult<SeatId> ask(MeetingId meeting, SeatId seat, Speech.Kind kind, Viewer by) {
        return desk.decide(by, Act.in(meeting, "session.speech.ask", "seat", seat, "kind", kind), m -> {
            Optional<Seat> found = assemblies.now(m).seat(seat);
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("seat"));
            }
            boolean own = found.get().person() != null
                    && found.get().person().toString().equals(by.personId());
            if (!own && !by.may(SessionDesk.MANAGE)) {
                return SessionResult.refused(
                        new SessionRefusal.NotYourSeat(found.get().name()));
            }
            if (!assemblies.now(m).isPresent(seat)) {
                return SessionResult.refused(
                        new SessionRefusal.NotHere(found.get().name()));
            }
            if (of(meeting).stream()
                    .anyMatch(speech -> speech.isWaiting() && speech.seat().equals(seat))) {
                return SessionResult.done(seat);
            }
            insert(m, found.get(), kind);
            desk.publish(new SessionEvent.FloorChanged(meeting));
            return SessionResult.done(seat);
        });
    }

    /** The chair gives the floor; whoever spoke before has ended. */
    public SessionResult<UUID> give(MeetingId meeting, UUID speech, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.speech.give", "speech", speech), m -> {
            if (of(meeting).stream().noneMatch(found -> found.id().equals(speech) && found.isWaiting())) {
                return SessionResult.refused(new SessionRefusal.NotThere("speech"));
            }
            endAll(meeting);
            jdbc.sql("update session_speech set began = :at where id = :id")
                    .param("id", speech)
                    .param("at", now())
                    .update();
            desk.publish(new SessionEvent.FloorChanged(meeting));
            return SessionResult.done(speech);
        });
    }

    /** Whoever speaks has ended. Sent twice, the second changes nothing. */
    public SessionResult<MeetingId> end(MeetingId meeting, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.speech.end"), m -> {
            endAll(meeting);
            desk.publish(new SessionEvent.FloorChanged(meeting));
            return SessionResult.done(meeting);
        });
    }

    private void insert(Meeting meeting, Seat seat, Speech.Kind kind) {
        Limit limit = rules.of(meeting, date.today()).limit(kind.rule()).orElse(null);
        jdbc.sql("""
                insert into session_speech (id, meeting, seat, name, post, kind, asked_at, limit_minutes)
                values (:id, :meeting, :seat, :name, :post, :kind, :at, :limit)
                """)
                .param("id", UUID.randomUUID())
                .param("meeting", meeting.id().value())
                .param("seat", seat.id().value())
                .param("name", seat.name())
                .param("post", seat.post())
                .param("kind", kind.name())
                .param("at", now())
                .param("limit", limit == null ? null : limit.amount())
                .update();
    }

    private void endAll(MeetingId meeting) {
        jdbc.sql("update session_speech set ended = greatest(:at, began)"
                        + " where meeting = :meeting and began is not null and ended is null")
                .param("meeting", meeting.value())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return date.instant().atOffset(ZoneOffset.UTC);
    }

    private static Speech map(ResultSet row, int number) throws SQLException {
        Integer limit = row.getObject("limit_minutes", Integer.class);
        return new Speech(
                row.getObject("id", UUID.class),
                new SeatId(row.getObject("seat", UUID.class)),
                row.getString("name"),
                row.getString("post"),
                Speech.Kind.valueOf(row.getString("kind")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                limit == null ? null : Duration.ofMinutes(limit),
                moment(row, "began"),
                moment(row, "ended"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.luoshi.platform.sessions;

import java.time.Instant;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Signs somebody in or out (签到、退席): oneself, or anybody by those who run the meeting. A stand-in signs in for nobody: a
 * seat is taken in person.
 */
@Component
public class SignIn {
    private final SessionDesk desk;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final CityDate date;

    SignIn(SessionDesk desk, Assemblies assemblies, Attendance attendance, CityDate date) {
        this.desk = desk;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.date = date;
    }

    /** Which way they go. */
    public enum Way {
        IN,
        /** 线上出席, where the chairpersons' meeting allowed it. */
        IN_BY_VIDEO,
        OUT
    }

    /** Who comes or goes. */
    public record Command(MeetingId meeting, SeatId seat, Way way) {}

    public SessionResult<Seat> handle(Command command, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                command.way() == Way.OUT ? "session.leave" : "session.come",
                "seat",
                command.seat(),
                "video",
                command.way() == Way.IN_BY_VIDEO ? "yes" : "");
        return desk.decide(by, act, meeting -> {
            Optional<Seat> seat = assemblies.now(meeting).seat(command.seat());
            if (seat.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("seat"));
            }
            return refusal(meeting, seat.get(), by)
                    .<SessionResult<Seat>>map(SessionResult::refused)
                    .orElseGet(() -> move(meeting, seat.get(), command.way(), by));
        });
    }

    private Optional<SessionRefusal> refusal(Meeting meeting, Seat seat, Viewer by) {
        boolean own = seat.person() != null && seat.person().toString().equals(by.personId());
        if (!own && !by.may(SessionDesk.MANAGE)) {
            return Optional.of(new SessionRefusal.NotYourSeat(seat.name()));
        }
        return meeting.opensOn() == null || date.today().isBefore(meeting.opensOn())
                ? Optional.of(new SessionRefusal.NotToday(meeting))
                : Optional.empty();
    }

    private SessionResult<Seat> move(Meeting meeting, Seat seat, Way way, Viewer by) {
        Instant now = date.instant();
        boolean moved = way == Way.OUT
                ? attendance.go(meeting.id(), seat.id(), now)
                : attendance.come(meeting.id(), seat.id(), now, way == Way.IN_BY_VIDEO, by.name());
        if (!moved) {
            return SessionResult.refused(
                    way == Way.OUT
                            ? new SessionRefusal.NotHere(seat.name())
                            : new SessionRefusal.HereAlready(seat.name()));
        }
        desk.publish(new SessionEvent.AttendanceChanged(meeting.id()));
        return SessionResult.done(seat);
    }
}

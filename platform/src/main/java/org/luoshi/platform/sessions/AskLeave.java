package org.luoshi.platform.sessions;

import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** A member asks in writing to be away, and those who run the meeting decide (请假). */
@Component
public class AskLeave {
    private final SessionDesk desk;
    private final Assemblies assemblies;
    private final Leaves leaves;
    private final CityDate date;

    AskLeave(SessionDesk desk, Assemblies assemblies, Leaves leaves, CityDate date) {
        this.desk = desk;
        this.assemblies = assemblies;
        this.leaves = leaves;
        this.date = date;
    }

    /** One's own seat, or any by those who run the meeting. */
    public SessionResult<Seat> ask(MeetingId meeting, SeatId seat, String reason, Viewer by) {
        return desk.decide(
                by, Act.in(meeting, "session.leave.ask", "seat", seat, Filled.FACT, Filled.of(reason)), m -> {
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
                    if (reason.isBlank()) {
                        return SessionResult.refused(new SessionRefusal.Missing("reason"));
                    }
                    Optional<Leave> asked = leaves.of(meeting, seat);
                    if (asked.isPresent() && asked.get().granted() != null) {
                        return SessionResult.refused(
                                new SessionRefusal.LeaveDecided(asked.get().granted()));
                    }
                    leaves.ask(meeting, seat, reason.strip(), date.instant());
                    return SessionResult.done(found.get());
                });
    }

    /** Grants or refuses what was asked. */
    public SessionResult<SeatId> decide(MeetingId meeting, SeatId seat, boolean granted, Viewer by) {
        return desk.manage(
                by, Act.in(meeting, "session.leave.decide", "seat", seat, "granted", granted ? "yes" : "no"), _ -> {
                    if (leaves.of(meeting, seat).isEmpty()) {
                        return SessionResult.refused(new SessionRefusal.NotThere("leave"));
                    }
                    leaves.decide(meeting, seat, granted, by.name());
                    return SessionResult.done(seat);
                });
    }
}

package org.luoshi.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Invites somebody to sit in (列席): a voice, no vote, no part in the quorum. Sent twice, the second is refused. */
// law: 地方组织法 (2022) art. 51(2) — leaders of government, supervision, court and procuratorate sit in
@Component
public class InviteAttendee {
    private final SessionDesk desk;
    private final Assemblies assemblies;
    private final Attendance attendance;

    InviteAttendee(SessionDesk desk, Assemblies assemblies, Attendance attendance) {
        this.desk = desk;
        this.assemblies = assemblies;
        this.attendance = attendance;
    }

    /**
     * Who is invited.
     *
     * @param person null for a guest who stands in no register
     * @param post the post that brings them here
     */
    public record Command(
            MeetingId meeting, SeatId seat, @Nullable PersonId person, String name, String post) {}

    public SessionResult<Seat> handle(Command command, Viewer by) {
        return desk.manage(
                by,
                Act.in(
                        command.meeting(),
                        "session.invite",
                        "name",
                        command.name(),
                        "post",
                        command.post(),
                        Filled.FACT,
                        Filled.of(command.name(), command.post())),
                m -> {
                    if (command.name().isBlank()) {
                        return SessionResult.refused(new SessionRefusal.Missing("name"));
                    }
                    Assembly now = assemblies.now(m);
                    boolean sits = command.person() != null
                            && (now.member(command.person()).isPresent()
                                    || now.attendees().stream()
                                            .anyMatch(seat -> command.person().equals(seat.person())));
                    if (sits || now.seat(command.seat()).isPresent()) {
                        return SessionResult.refused(new SessionRefusal.InvitedAlready(command.name()));
                    }
                    Seat seat = new Seat(
                            command.seat(),
                            command.person(),
                            command.name().strip(),
                            command.post().strip(),
                            Capacity.ATTENDEE);
                    attendance.invite(m.id(), seat);
                    return SessionResult.done(seat);
                });
    }
}

package org.luoshi.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who may look into a meeting: those who run it, and whoever has a seat in it. Everybody else reads what was released. */
@Component
public class SessionAccess {
    private final Assemblies assemblies;
    private final Attendance attendance;

    SessionAccess(Assemblies assemblies, Attendance attendance) {
        this.assemblies = assemblies;
        this.attendance = attendance;
    }

    public boolean maySee(Meeting meeting, Viewer viewer) {
        return viewer.may(SessionDesk.MANAGE) || seat(meeting, viewer) != null;
    }

    /** The viewer's own seat; null when they have none. A stand-in has none. */
    public @Nullable Seat seat(Meeting meeting, Viewer viewer) {
        String person = viewer.personId();
        return person == null ? null : seat(meeting, PersonId.of(person));
    }

    private @Nullable Seat seat(Meeting meeting, PersonId person) {
        return assemblies
                .member(meeting, person)
                .or(() -> attendance.attendees(meeting.id()).stream()
                        .filter(seat -> person.equals(seat.person()))
                        .findFirst())
                .orElse(null);
    }
}

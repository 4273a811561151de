package org.luoshi.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who may look into a meeting: those who run it, and whoever has a seat in it. Everybody else reads what was released. */
@Component
public class SessionAccess {
    private final Assemblies assemblies;

    SessionAccess(Assemblies assemblies) {
        this.assemblies = assemblies;
    }

    public boolean maySee(Meeting meeting, Viewer viewer) {
        return viewer.may(SessionDesk.MANAGE) || seat(meeting, viewer) != null;
    }

    /** The viewer's own seat; null when they have none. A stand-in has none. */
    public @Nullable Seat seat(Meeting meeting, Viewer viewer) {
        String person = viewer.personId();
        return person == null ? null : seat(assemblies.now(meeting), PersonId.of(person));
    }

    private static @Nullable Seat seat(Assembly assembly, PersonId person) {
        return assembly.member(person)
                .or(() -> assembly.attendees().stream()
                        .filter(seat -> person.equals(seat.person()))
                        .findFirst())
                .orElse(null);
    }
}

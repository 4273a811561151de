package org.luoshi.platform.sessions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;

/** Somebody signed in as a person of the register, who may do exactly what is listed. */
public record Sitting(@Nullable PersonId person, String name, Set<String> permissions) implements Viewer {
    /** The office that prepares and runs meetings. */
    public static final Sitting OFFICE =
            new Sitting(null, "会务", Set.of(SessionDesk.MANAGE, "sessions.sit", "bodies.manage", "bodies.contacts"));

    /** A member or guest with no right but their seat. */
    public static Sitting as(Seat seat) {
        return new Sitting(seat.person(), seat.name(), Set.of("sessions.sit"));
    }

    @Override
    public String accountId() {
        return person == null ? "office-account" : "account-" + person;
    }

    @Override
    public Set<String> roles() {
        return person == null ? Set.of("committee-office") : Set.of("deputy");
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        return null;
    }

    @Override
    public @Nullable String personId() {
        return person == null ? null : person.toString();
    }
}

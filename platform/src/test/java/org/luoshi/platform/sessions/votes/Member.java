package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/**
 * Somebody at a meeting, signed in: a member, an attendee, or whoever runs it.
 *
 * @param inPerson false for a program that works with their token
 */
record Member(
        String accountId, @Nullable String personId, Set<String> permissions, List<Viewer> standsFor, boolean inPerson)
        implements Viewer {
    Member(String accountId, @Nullable String personId, Set<String> permissions, List<Viewer> standsFor) {
        this(accountId, personId, permissions, standsFor, true);
    }

    static Member of(UUID person) {
        return new Member(UUID.randomUUID().toString(), person.toString(), Set.of(), List.of());
    }

    /** Runs meetings; no person of any register. */
    static Member chair() {
        return new Member(UUID.randomUUID().toString(), null, Set.of("sessions.manage"), List.of());
    }

    Member standingInFor(Member absent) {
        return new Member(accountId, personId, permissions, List.of(absent));
    }

    Member running() {
        return new Member(accountId, personId, Set.of("sessions.manage"), standsFor);
    }

    Member asProgram() {
        return new Member(accountId, personId, permissions, standsFor, false);
    }

    UUID person() {
        return UUID.fromString(java.util.Objects.requireNonNull(personId));
    }

    @Override
    public String name() {
        return "组成人员 " + accountId.substring(0, 4);
    }

    @Override
    public Set<String> roles() {
        return Set.of("deputy");
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        return null;
    }
}

package org.luoshi.platform.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;

/**
 * Somebody's way in (账号).
 *
 * @param id what {@code Viewer.accountId()} is the text of
 * @param login name typed at sign-in, lower-case
 * @param name shown to people
 * @param personId who it is among the city's people; null for an officer of the installation
 * @param unitId organisation the person acts for; null when none
 * @param enabled false: nobody comes in by it
 * @param roles ids of {@link Roles}
 */
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable PersonId personId,
        @Nullable OrganisationId unitId,
        boolean enabled,
        Instant createdAt,
        Set<String> roles) {
    public Account {
        roles = Set.copyOf(roles);
    }

    boolean officer() {
        return roles.stream().anyMatch(Roles.OFFICERS::contains);
    }
}

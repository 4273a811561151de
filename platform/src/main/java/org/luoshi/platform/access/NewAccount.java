package org.luoshi.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;

/**
 * An account to be made.
 *
 * @param password first password; null: the person sets it by a one-time link
 * @param roles roles it begins with; an administrator gives none, the security officer grants them
 */
public record NewAccount(
        String login,
        String name,
        @Nullable String password,
        Set<String> roles,
        @Nullable OrganisationId unitId,
        @Nullable PersonId personId) {}

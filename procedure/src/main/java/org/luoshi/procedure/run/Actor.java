package org.luoshi.procedure.run;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the run sees it: roles, unit, and whether the matter is theirs.
 *
 * <p>Example: a clerk of the water bureau is {@code ({handler}, "water-bureau", false)}; the lead deputy is
 * {@code ({deputy}, null, true)}.
 *
 * @param roles role ids as the procedure names them
 * @param unit id of the unit the person acts for; null for somebody who acts for none
 * @param owner the matter is this person's: the lead deputy, the applicant
 */
public record Actor(Set<String> roles, @Nullable String unit, boolean owner) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody in one role who stands in no relation to the matter: {@code office}. */
    public static Actor in(String role) {
        return new Actor(Set.of(role), null, false);
    }

    /** The person whose matter it is. */
    public static Actor owning(String role) {
        return new Actor(Set.of(role), null, true);
    }

    /** Somebody acting for a unit. */
    public static Actor of(String role, String unit) {
        return new Actor(Set.of(role), unit, false);
    }
}

package org.luoshi.platform.matters;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;

/**
 * Who acts on a matter: account, roles, the unit spoken for, the person.
 *
 * @param unit organisation the account speaks for; null for people who speak for none
 * @param person identity in {@code bodies}; null for pure staff accounts
 * @param readsAll whether the office lets it read every matter that is past its draft
 */
public record Mover(
        String account,
        String name,
        Set<String> roles,
        @Nullable String unit,
        @Nullable String person,
        boolean readsAll) {

    /** Permission to read every matter past its draft. */
    public static final String READ_ALL = "matters.read-all";

    public static Mover of(Viewer viewer) {
        return new Mover(
                viewer.accountId(),
                viewer.name(),
                viewer.roles(),
                viewer.unitId(),
                viewer.personId(),
                viewer.may(READ_ALL));
    }

    /** The mover as the journal names it, in the role that let it act. */
    public Actor actor() {
        return new Actor(account, name, roles.stream().sorted().findFirst().orElse("public"));
    }

    public org.luoshi.procedure.run.Actor inRunOf(Matter matter) {
        return new org.luoshi.procedure.run.Actor(roles, unit, person != null && person.equals(matter.owner()));
    }
}

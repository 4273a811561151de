package org.luoshi.platform.matters;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.stereotype.Component;

/** The accounts a running clock waits for (时限责任人): the unit's handlers, the owner, or everybody in a role. */
@Component
class ClockHolders {
    private final Addressees accounts;

    ClockHolders(Addressees accounts) {
        this.accounts = accounts;
    }

    /**
     * Ids of accounts; empty where nobody has one.
     *
     * @param party the unit the clock runs for; null when it runs for nobody in particular
     * @param holder part or role, as the procedure names it
     * @param owner the person whose matter it is
     */
    Set<String> of(Procedure procedure, @Nullable String party, String holder, @Nullable String owner) {
        if (party != null && procedure.parts().containsKey(holder)) {
            return unitRoles(procedure)
                    .flatMap(role -> accounts.inRole(role, party).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (holder.equals("deputy") && owner != null) {
            return accounts.ofPerson(owner);
        }
        return new LinkedHashSet<>(accounts.inRole(holder, null));
    }

    /** Whether this mover, as one of their identities, is among them. */
    static boolean isHeldBy(
            Mover mover, Procedure procedure, @Nullable String party, String holder, @Nullable String owner) {
        return mover.identities().stream().anyMatch(as -> {
            if (party != null && procedure.parts().containsKey(holder)) {
                return party.equals(as.unit()) && unitRoles(procedure).anyMatch(as.roles()::contains);
            }
            if (holder.equals("deputy") && owner != null) {
                return owner.equals(as.person());
            }
            return as.roles().contains(holder);
        });
    }

    /** Roles in which people act for a unit that has a part: mostly handlers, in parts of matters other offices too. */
    private static Stream<String> unitRoles(Procedure procedure) {
        return procedure.events().stream()
                .flatMap(event -> event.permits().stream())
                .filter(permit -> permit.relation().equals(Permit.PARTY)
                        || procedure.parts().containsKey(permit.relation()))
                .map(Permit::role)
                .distinct();
    }
}

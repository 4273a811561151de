package org.luoshi.platform.matters;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.springframework.stereotype.Component;

/** Which accounts a role, a unit or a person means. */
@Component
class Addressees {
    private final Accounts accounts;

    Addressees(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Accounts in a role; only those of one unit when it is given. */
    Set<String> inRole(String role, @Nullable String unit) {
        return ids(accounts.accountsWithRole(role, unit == null ? null : new OrganisationId(UUID.fromString(unit))));
    }

    Set<String> ofPerson(String person) {
        return ids(accounts.accountsOfPerson(new PersonId(UUID.fromString(person))));
    }

    private static Set<String> ids(List<Account> found) {
        return found.stream().map(a -> a.id().toString()).collect(Collectors.toSet());
    }
}

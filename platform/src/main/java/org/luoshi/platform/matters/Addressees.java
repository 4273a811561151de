package org.luoshi.platform.matters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.StandIns;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** Which accounts a role, a unit or a person means; who is on leave is told together with the stand-in. */
@Component
class Addressees {
    private final Accounts accounts;
    private final StandIns standIns;
    private final CityDate date;

    Addressees(Accounts accounts, StandIns standIns, CityDate date) {
        this.accounts = accounts;
        this.standIns = standIns;
        this.date = date;
    }

    /** Accounts in a role; only those of one unit when it is given. */
    Set<String> inRole(String role, @Nullable String unit) {
        return ids(
                accounts.accountsWithRole(role, unit == null ? null : new OrganisationId(UUID.fromString(unit))),
                role.equals(Mover.DEPUTY));
    }

    /** Accounts of the person whose matter it is. */
    Set<String> ofPerson(String person) {
        List<Account> own = accounts.accountsOfPerson(new PersonId(UUID.fromString(person)));
        return ids(own, own.stream().anyMatch(account -> account.roles().contains(Mover.DEPUTY)));
    }

    /** What is told to a deputy is told to no stand-in. */
    private Set<String> ids(List<Account> found, boolean inPerson) {
        Set<String> ids = new LinkedHashSet<>();
        for (Account account : found) {
            ids.add(account.id().toString());
            if (!inPerson) {
                standIns(account).forEach(standIn -> ids.add(standIn.id().toString()));
            }
        }
        return ids;
    }

    private List<Account> standIns(Account account) {
        PersonId person = account.personId();
        return person == null
                ? List.of()
                : standIns.of(person, date.today()).stream()
                        .flatMap(standIn ->
                                accounts.accountsOfPerson(standIn.acting().id()).stream())
                        .toList();
    }
}

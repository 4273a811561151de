package org.luoshi.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the installation (账号), for other contexts: finding them, and making them where the caller answers for
 * who may do so (demo data, imports). People do the same through pages that ask for their permission.
 */
@Component
public class Accounts {
    private final AccountStore store;
    private final RoleStore roles;
    private final Passwords passwords;
    private final AccessTrail trail;
    private final Clock clock;

    Accounts(AccountStore store, RoleStore roles, Passwords passwords, AccessTrail trail, Clock clock) {
        this.store = store;
        this.roles = roles;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes an account with its roles. Not twice: the second time the login is taken. A given password is not judged. */
    @Transactional
    public Decision<Account> create(NewAccount wanted, Actor by) {
        Optional<Refusal> problem = problem(wanted);
        UUID id = UUID.randomUUID();
        if (problem.isPresent()) {
            return refuse(wanted, problem.get(), by);
        }
        if (!store.insert(id, wanted, clock.instant())) {
            return refuse(wanted, Refusal.LOGIN_TAKEN, by);
        }
        String password = wanted.password();
        if (password != null) {
            store.setPassword(id, passwords.hash(password), clock.instant());
        }
        wanted.roles().forEach(role -> store.grant(id, role, clock.instant()));
        trail.did(
                by, AccessTrail.account(id), "account.create", Map.of("login", wanted.login(), "name", wanted.name()));
        wanted.roles().stream()
                .sorted()
                .forEach(role -> trail.did(by, AccessTrail.account(id), "account.grant", Map.of("role", role)));
        return Decision.done(store.byId(id).orElseThrow());
    }

    /** Grants a role. Twice is the same as once. */
    @Transactional
    public Decision<Account> grant(Account account, String role, Actor by) {
        if (!roles.ids().contains(role)) {
            return refuseGrant(account, role, Refusal.ROLE_UNKNOWN, by);
        }
        boolean granted = store.grant(account.id(), role, clock.instant());
        Account now = store.byId(account.id()).orElseThrow();
        if (!now.roles().contains(role)) {
            return refuseGrant(account, role, Refusal.OFFICERS_SEPARATE, by);
        }
        if (granted) {
            trail.did(by, AccessTrail.account(account.id()), "account.grant", Map.of("role", role));
        }
        return Decision.done(now);
    }

    public Optional<Account> byLogin(String login) {
        return store.byLogin(login);
    }

    /** The account with this {@code Viewer.accountId()}. */
    public Optional<Account> byId(String accountId) {
        try {
            return store.byId(UUID.fromString(accountId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Enabled accounts with this role; of this unit only, when one is named. */
    public List<Account> accountsWithRole(String role, @Nullable OrganisationId unit) {
        return store.withRole(role, unit);
    }

    /** Enabled accounts of this person. */
    public List<Account> accountsOfPerson(PersonId person) {
        return store.ofPerson(person);
    }

    private Optional<Refusal> problem(NewAccount wanted) {
        if (!Logins.fit(wanted.login())) {
            return Optional.of(Refusal.LOGIN_UNFIT);
        }
        if (wanted.name().isBlank()) {
            return Optional.of(Refusal.NAME_MISSING);
        }
        if (!roles.ids().containsAll(wanted.roles())) {
            return Optional.of(Refusal.ROLE_UNKNOWN);
        }
        return officers(wanted.roles()) > 1 ? Optional.of(Refusal.OFFICERS_SEPARATE) : Optional.empty();
    }

    private static long officers(Set<String> roles) {
        return roles.stream().filter(Roles.OFFICERS::contains).count();
    }

    private Decision<Account> refuse(NewAccount wanted, Refusal why, Actor by) {
        return trail.refuse(
                by, AccessTrail.login(Logins.normal(wanted.login())), "account.create", why, wanted.login());
    }

    private Decision<Account> refuseGrant(Account account, String role, Refusal why, Actor by) {
        return trail.refuse(by, AccessTrail.account(account.id()), "account.grant", why, account.login(), role);
    }
}

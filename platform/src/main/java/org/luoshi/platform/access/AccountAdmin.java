package org.luoshi.platform.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the administrator and the security officer do with accounts (账号管理). Neither can make the other: the administrator
 * creates accounts without a role, the security officer grants roles to accounts that exist, and an officer's account is
 * the security officer's alone to disable or to open anew.
 */
@Component
public class AccountAdmin {
    private final AccountStore store;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final AccessTrail trail;

    AccountAdmin(
            AccountStore store,
            Accounts accounts,
            OneTimeLinks links,
            SignInAttempts attempts,
            Sessions sessions,
            AccessTrail trail) {
        this.store = store;
        this.accounts = accounts;
        this.links = links;
        this.attempts = attempts;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** Makes an account without roles and without a password. */
    @Transactional
    public Decision<Account> create(NewAccount wanted, Viewer by) {
        if (!by.may("accounts.manage")) {
            return trail.refuse(
                    Actor.of(by), AccessTrail.login(wanted.login()), "account.create", Refusal.NOT_PERMITTED);
        }
        NewAccount bare =
                new NewAccount(wanted.login(), wanted.name(), null, Set.of(), wanted.unitId(), wanted.personId());
        return accounts.create(bare, Actor.of(by));
    }

    /** Makes the link by which the person sets a password; answers its secret, which is shown once. */
    @Transactional
    public Decision<String> passwordLink(UUID id, Viewer by) {
        return find(id, "account.password-link", by).then(account -> {
            if (!mayHandle(account, by)) {
                return refuse(account, "account.password-link", by);
            }
            trail.did(Actor.of(by), AccessTrail.account(id), "account.password-link", Map.of());
            return Decision.done(links.issue(OneTimeLinks.Purpose.PASSWORD, id));
        });
    }

    /** Lets nobody in by this account any more, and ends its open sessions. Twice is the same as once. */
    @Transactional
    public Decision<Account> disable(UUID id, Viewer by) {
        return find(id, "account.disable", by).then(account -> disable(account, by));
    }

    /** Opens the account again. Twice is the same as once. */
    @Transactional
    public Decision<Account> enable(UUID id, Viewer by) {
        return find(id, "account.enable", by).then(account -> {
            if (!mayHandle(account, by)) {
                return refuse(account, "account.enable", by);
            }
            store.setEnabled(id, true);
            trail.did(Actor.of(by), AccessTrail.account(id), "account.enable", Map.of());
            return found(id);
        });
    }

    /** Ends a lock-out before its time. */
    @Transactional
    public Decision<Account> unlock(UUID id, Viewer by) {
        return find(id, "account.unlock", by).then(account -> {
            if (!by.may("access.policy")) {
                return trail.refuse(Actor.of(by), AccessTrail.account(id), "account.unlock", Refusal.NOT_PERMITTED);
            }
            attempts.unlock(account.login());
            trail.did(Actor.of(by), AccessTrail.account(id), "account.unlock", Map.of());
            return found(id);
        });
    }

    @Transactional
    public Decision<Account> grant(UUID id, String role, Viewer by) {
        return find(id, "account.grant", by).then(account -> {
            Optional<Refusal> problem = roleProblem(account, by);
            return problem.isPresent()
                    ? trail.refuse(Actor.of(by), AccessTrail.account(id), "account.grant", problem.get(), role)
                    : accounts.grant(account, role, Actor.of(by));
        });
    }

    @Transactional
    public Decision<Account> withdraw(UUID id, String role, Viewer by) {
        return find(id, "account.withdraw", by).then(account -> {
            Optional<Refusal> problem = roleProblem(account, by).or(() -> lastOf(role, account));
            if (problem.isPresent()) {
                return trail.refuse(Actor.of(by), AccessTrail.account(id), "account.withdraw", problem.get(), role);
            }
            store.withdraw(id, role);
            trail.did(Actor.of(by), AccessTrail.account(id), "account.withdraw", Map.of("role", role));
            return found(id);
        });
    }

    private Decision<Account> disable(Account account, Viewer by) {
        if (!mayHandle(account, by)) {
            return refuse(account, "account.disable", by);
        }
        Optional<Refusal> problem = account.roles().stream()
                .filter(Roles.OFFICERS::contains)
                .flatMap(role -> lastOf(role, account).stream())
                .findFirst();
        if (problem.isPresent()) {
            return trail.refuse(
                    Actor.of(by), AccessTrail.account(account.id()), "account.disable", problem.get(), account.login());
        }
        store.setEnabled(account.id(), false);
        sessions.endAll(account.id().toString(), "");
        trail.did(Actor.of(by), AccessTrail.account(account.id()), "account.disable", Map.of());
        return found(account.id());
    }

    private Decision<Account> find(UUID id, String action, Viewer by) {
        Optional<Account> account = store.byId(id);
        return account.isPresent()
                ? Decision.done(account.get())
                : trail.refuse(Actor.of(by), AccessTrail.account(id), action, Refusal.ACCOUNT_UNKNOWN, id.toString());
    }

    private Decision<Account> found(UUID id) {
        return Decision.done(store.byId(id).orElseThrow());
    }

    /** Ordinary accounts are the administrator's, officers' accounts the security officer's; never one's own. */
    private static boolean mayHandle(Account account, Viewer by) {
        String permission = account.officer() ? "roles.grant" : "accounts.manage";
        return by.may(permission) && !isOwn(account, by);
    }

    private <T> Decision<T> refuse(Account account, String action, Viewer by) {
        Refusal why = isOwn(account, by)
                ? Refusal.NOT_YOURSELF
                : account.officer() ? Refusal.OFFICERS_ACCOUNT : Refusal.NOT_PERMITTED;
        return trail.refuse(Actor.of(by), AccessTrail.account(account.id()), action, why, account.login());
    }

    private static Optional<Refusal> roleProblem(Account account, Viewer by) {
        if (!by.may("roles.grant")) {
            return Optional.of(Refusal.NOT_PERMITTED);
        }
        return isOwn(account, by) ? Optional.of(Refusal.NOT_YOURSELF) : Optional.empty();
    }

    private Optional<Refusal> lastOf(String role, Account account) {
        boolean last = Roles.OFFICERS.contains(role)
                && account.roles().contains(role)
                && account.enabled()
                && store.enabledWithRoleForUpdate(role).size() == 1;
        return last ? Optional.of(Refusal.LAST_OFFICER) : Optional.empty();
    }

    private static boolean isOwn(Account account, Viewer by) {
        return account.id().toString().equals(by.accountId());
    }
}

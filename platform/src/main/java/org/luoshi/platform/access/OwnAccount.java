package org.luoshi.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account (我的账号): password, tokens, open sessions. */
@Component
class OwnAccount {
    private final AccountStore store;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final ApiTokens tokens;
    private final AccessPolicy policy;
    private final Sessions sessions;
    private final AccessTrail trail;
    private final Clock clock;

    OwnAccount(
            AccountStore store,
            Passwords passwords,
            OneTimeLinks links,
            ApiTokens tokens,
            AccessPolicy policy,
            Sessions sessions,
            AccessTrail trail,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.links = links;
        this.tokens = tokens;
        this.policy = policy;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** A new password and the same again, as typed. */
    record NewPassword(String password, String again) {}

    /** Changes the password and ends all other sessions of the account. */
    @Transactional
    Decision<Account> changePassword(SignedIn person, String current, NewPassword wanted, String sessionKey) {
        Account account = person.account();
        if (!passwords.matches(current, store.passwordHash(account.id()))) {
            return refuse(person, "account.password", Refusal.PASSWORD_WRONG, "");
        }
        if (current.equals(wanted.password())) {
            return refuse(person, "account.password", Refusal.PASSWORD_SAME);
        }
        return set(account, wanted, Actor.of(person), sessionKey);
    }

    /** Sets the password by a one-time link, which is used up only if it is set. */
    @Transactional
    Decision<Account> setPasswordByLink(String secret, NewPassword wanted) {
        Optional<Account> account = links.look(OneTimeLinks.Purpose.PASSWORD, secret)
                .flatMap(OneTimeLinks.Link::account)
                .flatMap(store::byId);
        if (account.isEmpty()) {
            return trail.refuse(Actor.ANONYMOUS, AccessTrail.login("-"), "account.password", Refusal.LINK_INVALID);
        }
        return set(account.get(), wanted, AccessTrail.actor(account.get()), "")
                .then(done -> links.use(OneTimeLinks.Purpose.PASSWORD, secret).isPresent()
                        ? Decision.done(done)
                        : trail.refuse(
                                Actor.ANONYMOUS,
                                AccessTrail.account(done.id()),
                                "account.password",
                                Refusal.LINK_INVALID));
    }

    /** Makes a token; answers its secret, which is shown once. */
    @Transactional
    Decision<String> issueToken(SignedIn person, String name, boolean mayWrite, int days) {
        int most = policy.of(AccessPolicy.Setting.TOKEN_DAYS);
        if (name.isBlank()) {
            return refuse(person, "account.token", Refusal.TOKEN_NAME_MISSING);
        }
        if (days < 1 || days > most) {
            return refuse(person, "account.token", Refusal.TOKEN_DAYS, Integer.toString(most));
        }
        trail.did(
                Actor.of(person),
                AccessTrail.account(person.account().id()),
                "account.token",
                Map.of("name", name.strip(), "days", Integer.toString(days), "write", Boolean.toString(mayWrite)));
        return Decision.done(tokens.issue(
                person.account().id(), name.strip(), mayWrite, clock.instant().plus(Duration.ofDays(days))));
    }

    /** Ends a token of one's own. Twice is the same as once. */
    @Transactional
    void revokeToken(SignedIn person, UUID token) {
        if (tokens.revoke(token, person.account().id())) {
            trail.did(
                    Actor.of(person),
                    AccessTrail.account(person.account().id()),
                    "account.token-revoke",
                    Map.of("token", token.toString()));
        }
    }

    /** Ends all other sessions of the account. */
    @Transactional
    void endOtherSessions(SignedIn person, String sessionKey) {
        sessions.endAll(person.accountId(), sessionKey);
        trail.did(Actor.of(person), AccessTrail.account(person.account().id()), "account.end-sessions", Map.of());
    }

    private Decision<Account> set(Account account, NewPassword wanted, Actor actor, String sessionKey) {
        Optional<Refusal> problem = wanted.password().equals(wanted.again())
                ? passwords.problem(account.login(), wanted.password())
                : Optional.of(Refusal.PASSWORDS_DIFFER);
        if (problem.isPresent()) {
            return trail.refuse(
                    actor,
                    AccessTrail.account(account.id()),
                    "account.password",
                    problem.get(),
                    Integer.toString(policy.of(AccessPolicy.Setting.PASSWORD_LENGTH)));
        }
        store.setPassword(account.id(), passwords.hash(wanted.password()), clock.instant());
        sessions.endAll(account.id().toString(), sessionKey);
        trail.did(actor, AccessTrail.account(account.id()), "account.password", Map.of());
        return Decision.done(account);
    }

    private <T> Decision<T> refuse(SignedIn person, String action, Refusal why, String... args) {
        return trail.refuse(
                Actor.of(person), AccessTrail.account(person.account().id()), action, why, args);
    }
}

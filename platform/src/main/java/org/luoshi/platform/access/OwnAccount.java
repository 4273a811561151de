package org.luoshi.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account (我的账号): password, tokens, open sessions. */
@Component
public class OwnAccount {
    private final AccountStore store;
    private final ChangeMail mail;
    private final MailStanding standing;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final ApiTokens tokens;
    private final AccessPolicy policy;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final AccessTrail trail;
    private final Clock clock;

    OwnAccount(
            AccountStore store,
            ChangeMail mail,
            MailStanding standing,
            Passwords passwords,
            OneTimeLinks links,
            ApiTokens tokens,
            AccessPolicy policy,
            Sessions sessions,
            Passkeys passkeys,
            AccessTrail trail,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.standing = standing;
        this.passwords = passwords;
        this.links = links;
        this.tokens = tokens;
        this.policy = policy;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the account's own page shows. */
    public OwnOverview overview(SignedIn person, String sessionId) {
        Account account = person.account();
        return new OwnOverview(
                account,
                mail.choice(account),
                standing.of(account, mail.choice(account)),
                passkeys.of(account).stream().map(OwnAccount::shown).toList(),
                tokens.of(account.id()).stream().map(OwnAccount::shown).toList(),
                sessions.of(person.accountId()).stream()
                        .map(open -> shown(open, Sessions.key(sessionId)))
                        .toList(),
                policy.of(AccessSetting.PASSWORD_LENGTH),
                policy.of(AccessSetting.TOKEN_DAYS));
    }

    /** Whether this link still lets a password be set. */
    public boolean linkWorks(String secret) {
        return links.look(OneTimeLinks.Purpose.PASSWORD, secret).isPresent();
    }

    /** Removes a passkey of one's own. Twice is the same as once. */
    public void removePasskey(SignedIn person, String credentialId) {
        passkeys.remove(person, credentialId);
    }

    private static OwnOverview.Passkey shown(CredentialRecord key) {
        return new OwnOverview.Passkey(
                key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed());
    }

    private static OwnOverview.Token shown(ApiTokens.Token token) {
        return new OwnOverview.Token(token.id(), token.name(), token.mayWrite(), token.expiresAt(), token.lastUsedAt());
    }

    private static OwnOverview.Session shown(Sessions.Open open, String here) {
        return new OwnOverview.Session(
                open.address(),
                open.browser(),
                open.since(),
                open.lastSeen(),
                open.key().equals(here));
    }

    /** A new password and the same again, as typed. */
    public record NewPassword(String password, String again) {}

    /** Changes the password and ends all other sessions of the account. */
    @Transactional
    public Decision<Account> changePassword(SignedIn person, String current, NewPassword wanted, String sessionId) {
        Account account = person.account();
        if (!passwords.matches(current, store.passwordHash(account.id()))) {
            return refuse(person, "account.password", Refusal.PASSWORD_WRONG, "");
        }
        if (current.equals(wanted.password())) {
            return refuse(person, "account.password", Refusal.PASSWORD_SAME);
        }
        return set(account, wanted, Actor.of(person), sessionId);
    }

    /** Sets the password by a one-time link, which is used up only if it is set. */
    @Transactional
    public Decision<Account> setPasswordByLink(String secret, NewPassword wanted) {
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
    public Decision<String> issueToken(SignedIn person, String name, boolean mayWrite, int days) {
        int most = policy.of(AccessSetting.TOKEN_DAYS);
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
    public void revokeToken(SignedIn person, UUID token) {
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
    public void endOtherSessions(SignedIn person, String sessionId) {
        sessions.endAll(person.accountId(), Sessions.key(sessionId));
        trail.did(Actor.of(person), AccessTrail.account(person.account().id()), "account.end-sessions", Map.of());
    }

    private Decision<Account> set(Account account, NewPassword wanted, Actor actor, String sessionId) {
        Optional<Refusal> problem = wanted.password().equals(wanted.again())
                ? passwords.problem(account.login(), wanted.password())
                : Optional.of(Refusal.PASSWORDS_DIFFER);
        if (problem.isPresent()) {
            return trail.refuse(
                    actor,
                    AccessTrail.account(account.id()),
                    "account.password",
                    problem.get(),
                    Integer.toString(policy.of(AccessSetting.PASSWORD_LENGTH)));
        }
        store.setPassword(account.id(), passwords.hash(wanted.password()), clock.instant());
        sessions.endAll(account.id().toString(), Sessions.key(sessionId));
        trail.did(actor, AccessTrail.account(account.id()), "account.password", Map.of());
        return Decision.done(account);
    }

    private <T> Decision<T> refuse(SignedIn person, String action, Refusal why, String... args) {
        return trail.refuse(
                Actor.of(person), AccessTrail.account(person.account().id()), action, why, args);
    }
}

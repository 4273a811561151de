package org.luoshi.platform.access;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Subject;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Sign-in by login and password (口令登录). A wrong one leaves a journal line; an attempt during a lock-out leaves none: the
 * lock itself did, and a flood must not fill the journal.
 */
final class PasswordSignIn implements AuthenticationProvider {
    private static final String ACTION = "access.sign-in";

    private final AccountStore store;
    private final SignIns signIns;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AccessTrail trail;

    PasswordSignIn(
            AccountStore store, SignIns signIns, Passwords passwords, SignInAttempts attempts, AccessTrail trail) {
        this.store = store;
        this.signIns = signIns;
        this.passwords = passwords;
        this.attempts = attempts;
        this.trail = trail;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = Logins.normal(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "-";
        return switch (attempts.take(login, address)) {
            case SignInAttempts.Turn.Locked locked -> throw new SignInLocked(locked.until());
            case SignInAttempts.Turn.Granted turn -> check(turn, login, address, attempt);
        };
    }

    private Authentication check(
            SignInAttempts.Turn.Granted turn, String login, String address, Authentication attempt) {
        Optional<Account> account = store.byLogin(login);
        Optional<String> hash = account.flatMap(each -> store.passwordHash(each.id()));
        if (account.isEmpty() || !passwords.matches(typed(attempt), hash)) {
            throw wrong(account, login, address);
        }
        attempts.accepted(turn);
        Actor actor = AccessTrail.actor(account.get());
        Subject subject = AccessTrail.account(account.get().id());
        if (!account.get().enabled()) {
            trail.refuse(actor, subject, ACTION, Refusal.ACCOUNT_DISABLED, address);
            throw new DisabledException("account " + login + " is disabled");
        }
        trail.did(actor, subject, ACTION, Map.of("address", address, "by", "password"));
        SignedIn person = signIns.inPerson(account.get());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private RuntimeException wrong(Optional<Account> account, String login, String address) {
        Subject subject = account.map(each -> AccessTrail.account(each.id())).orElseGet(() -> AccessTrail.login(login));
        trail.refuse(Actor.ANONYMOUS, subject, ACTION, Refusal.PASSWORD_WRONG, address);
        return attempts.lockedUntil(login, address)
                .<RuntimeException>map(until -> {
                    trail.refuse(Actor.SYSTEM, subject, "access.lock", Refusal.LOCKED, until.toString());
                    return new SignInLocked(until);
                })
                .orElseGet(() -> new BadCredentialsException("wrong login or password"));
    }

    private static String typed(Authentication attempt) {
        @Nullable Object password = attempt.getCredentials();
        return password == null ? "" : password.toString();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

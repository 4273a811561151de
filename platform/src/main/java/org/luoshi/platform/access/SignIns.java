package org.luoshi.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.site.Viewer;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Makes the {@link SignedIn} of an account, with what its roles allow at this moment. */
@Component
class SignIns implements UserDetailsService {
    /** What no token may do, whoever holds it: a stolen token must not make accounts or hand out rights. */
    private static final Set<String> NOT_BY_TOKEN = Set.of("accounts.manage", "roles.grant", "access.policy");

    private final AccountStore store;
    private final ActingFor actingFor;

    SignIns(AccountStore store, ActingFor actingFor) {
        this.store = store;
        this.actingFor = actingFor;
    }

    /** The person of an open session; empty when the account is gone or disabled. */
    Optional<SignedIn> ofSession(String login) {
        return store.allowedByLogin(login)
                .filter(known -> known.account().enabled())
                .map(known -> inPerson(known.account(), known.permissions()));
    }

    /** The person behind a token; empty when the account is gone or disabled. */
    Optional<SignedIn> ofToken(UUID accountId, boolean mayWrite) {
        SignedIn.Through through = mayWrite ? SignedIn.Through.WRITING_TOKEN : SignedIn.Through.READING_TOKEN;
        return store.byId(accountId)
                .filter(Account::enabled)
                .map(account -> new SignedIn(
                        account,
                        store.permissionsOf(account).stream()
                                .filter(permission -> !NOT_BY_TOKEN.contains(permission))
                                .collect(Collectors.toSet()),
                        through));
    }

    SignedIn inPerson(Account account) {
        return inPerson(account, store.permissionsOf(account));
    }

    private SignedIn inPerson(Account account, Set<String> permissions) {
        return new SignedIn(
                account,
                permissions,
                SignedIn.Through.PASSWORD_OR_PASSKEY,
                actingFor.absent(account.personId()).stream()
                        .flatMap(person -> store.ofPerson(person).stream())
                        .filter(absent -> !absent.officer())
                        .map(this::absent)
                        .toList());
    }

    /** Somebody on leave, as their stand-in sees with their eyes; nobody stands in for a stand-in. */
    private Viewer absent(Account account) {
        return new SignedIn(account, store.permissionsOf(account), SignedIn.Through.PASSWORD_OR_PASSKEY);
    }

    /** Asked by the passkey sign-in once the key has proved itself. */
    @Override
    public UserDetails loadUserByUsername(String login) {
        Account account = store.byLogin(login).orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
        if (!account.enabled()) {
            throw new DisabledException("account " + login + " is disabled");
        }
        return inPerson(account);
    }
}

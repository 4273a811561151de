package org.luoshi.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.journal.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The first set-up (首次设置): whoever holds the one-time link makes the three officers, all or none. */
@Component
public class SetUp {
    private static final String ACTION = "access.set-up";

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final AccessPolicy policy;
    private final AccessTrail trail;

    SetUp(
            OneTimeLinks links,
            Accounts accounts,
            AccountStore store,
            Passwords passwords,
            AccessPolicy policy,
            AccessTrail trail) {
        this.links = links;
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.policy = policy;
        this.trail = trail;
    }

    /** One of the three, as typed. */
    public record Officer(String role, String login, String name, String password, String again) {}

    /** Whether the link still opens the set-up: nobody has used it and there is no account yet. */
    public boolean open(String secret) {
        return store.none() && links.look(OneTimeLinks.Purpose.SETUP, secret).isPresent();
    }

    /** Makes the accounts; the link is used up only when all are made. */
    @Transactional
    public Decision<List<Account>> handle(String secret, List<Officer> officers) {
        if (!store.none() || links.use(OneTimeLinks.Purpose.SETUP, secret).isEmpty()) {
            return undone(trail.refuse(Actor.ANONYMOUS, AccessTrail.login("-"), ACTION, Refusal.LINK_INVALID));
        }
        Decision<List<Account>> made = Decision.done(List.of());
        for (Officer officer : officers) {
            made = made.then(before -> make(officer).then(account -> Decision.done(with(before, account))));
        }
        return undone(made);
    }

    private Decision<Account> make(Officer officer) {
        Optional<Refusal> problem = officer.password().equals(officer.again())
                ? passwords.problem(officer.login(), officer.password())
                : Optional.of(Refusal.PASSWORDS_DIFFER);
        if (problem.isPresent()) {
            String length = Integer.toString(policy.of(AccessSetting.PASSWORD_LENGTH));
            return trail.refuse(
                    Actor.ANONYMOUS, AccessTrail.login(Logins.normal(officer.login())), ACTION, problem.get(), length);
        }
        return accounts.create(
                new NewAccount(officer.login(), officer.name(), officer.password(), Set.of(officer.role()), null, null),
                Actor.SYSTEM);
    }

    private static List<Account> with(List<Account> before, Account account) {
        return java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(account))
                .toList();
    }

    /** A refusal takes back what was made before it, the use of the link among it. */
    private static <T> Decision<T> undone(Decision<T> decision) {
        if (!decision.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decision;
    }
}

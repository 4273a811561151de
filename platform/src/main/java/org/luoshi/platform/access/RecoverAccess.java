package org.luoshi.platform.access;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.OfflineJournal;
import org.luoshi.platform.journal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lets an officer back in who lost password and passkey (找回管理账号), asked for at the server's own machine: nobody in the
 * house is above the security officer, so the way back is the machine itself. Ordinary accounts are not opened here: the
 * administrator does that on a page. Asked twice, only the second link works.
 */
public final class RecoverAccess {
    /** How long the link works. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final String ACTION = "account.recover";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OfflineJournal journal;

    private RecoverAccess(SingleConnectionDataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.clock = Clock.fixed(databaseTime(jdbc), ZoneOffset.UTC);
        this.journal = new OfflineJournal(database);
    }

    /** What comes of it. */
    public sealed interface Outcome {
        /** The secret of a link at which a new password is set, until the moment named. */
        record Opened(Account account, String secret, Instant until) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why no link is made. */
    public enum Why {
        NO_ACCOUNTS_YET("还没有任何账号"),
        NO_SUCH_ACCOUNT("没有这个登录名"),
        NOT_AN_OFFICER("不是管理账号"),
        DISABLED("账号已停用");

        private final String line;

        /** @param line as the journal has it */
        Why(String line) {
            this.line = line;
        }
    }

    /**
     * Makes the link, lifts a lock-out and writes the line.
     *
     * @param connection an open transaction, which the caller commits, refused or not
     * @param login the officer's login, as typed
     * @param systemUser who works at the machine, as the machine knows them
     */
    public static Outcome handle(Connection connection, String login, String systemUser) {
        return new RecoverAccess(new SingleConnectionDataSource(connection, true)).recover(login, systemUser);
    }

    private Outcome recover(String login, String systemUser) {
        AccountStore store = new AccountStore(jdbc);
        Optional<Account> found = store.byLogin(login);
        Optional<Why> problem = found.map(RecoverAccess::problem)
                .orElseGet(() -> Optional.of(store.none() ? Why.NO_ACCOUNTS_YET : Why.NO_SUCH_ACCOUNT));
        if (problem.isPresent()) {
            Subject about = found.map(account -> AccessTrail.account(account.id()))
                    .orElseGet(() -> AccessTrail.login(Logins.normal(login)));
            journal.refuse(entry(about, systemUser), problem.get().line, clock.instant());
            return new Outcome.Refused(problem.get());
        }
        return open(found.orElseThrow(), systemUser);
    }

    private Outcome open(Account account, String systemUser) {
        AccessPolicy policy = new AccessPolicy(jdbc);
        new SignInAttempts(jdbc, clock, policy).unlock(account.login());
        String secret = new OneTimeLinks(jdbc, clock, policy).issue(OneTimeLinks.Purpose.PASSWORD, account.id(), LIFE);
        journal.record(entry(AccessTrail.account(account.id()), systemUser), clock.instant());
        return new Outcome.Opened(account, secret, clock.instant().plus(LIFE));
    }

    private static Optional<Why> problem(Account account) {
        if (!account.officer()) {
            return Optional.of(Why.NOT_AN_OFFICER);
        }
        return account.enabled() ? Optional.empty() : Optional.of(Why.DISABLED);
    }

    private static Entry entry(Subject about, String systemUser) {
        return new Entry(about, ACTION, Actor.OPERATOR, Map.of("system-user", systemUser));
    }

    /** The database's clock: the server that checks the link may run on another machine than the command. */
    private static Instant databaseTime(JdbcClient jdbc) {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }
}

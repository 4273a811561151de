package org.luoshi.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords (登录尝试). A login that does not exist is counted and locked like one that does, so that locking
 * tells nobody which accounts there are.
 */
@Component
class SignInAttempts {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessPolicy policy;

    SignInAttempts(JdbcClient jdbc, Clock clock, AccessPolicy policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
    }

    /** Whether an attempt may be made. */
    sealed interface Turn {
        /** It may, and counts as wrong until {@link #accepted}: many at once get no further than one after another. */
        record Granted(long attempt) implements Turn {}

        /** Not before {@code until}; asking meanwhile makes the wait no longer. */
        record Locked(Instant until) implements Turn {}
    }

    @Transactional
    Turn take(String login, String address) {
        // one after another for each login, for the blink of an eye this takes
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :login, 0))")
                .param("login", login)
                .query((row, n) -> 1)
                .single();
        Optional<Instant> until = lockedUntil(login, address);
        return until.isPresent() ? new Turn.Locked(until.get()) : new Turn.Granted(note(login, address, "wrong"));
    }

    void accepted(Turn.Granted turn) {
        jdbc.sql("update login_attempt set outcome = 'accepted' where id = :id")
                .param("id", turn.attempt())
                .update();
    }

    void unlock(String login) {
        note(login, "-", "unlocked");
    }

    /** Until when this login, or everything from this address, has to wait; empty when it need not. */
    Optional<Instant> lockedUntil(String login, String address) {
        Duration lock = policy.lock();
        OffsetDateTime since = now().minus(lock);
        return lock(failures("login", login, since), policy.of(AccessSetting.FAILURES_BEFORE_LOCK))
                .or(() -> lock(failures("address", address, since), policy.of(AccessSetting.FAILURES_PER_ADDRESS)))
                .map(last -> last.plus(lock));
    }

    private record Failures(int count, Optional<Instant> last) {}

    private static Optional<Instant> lock(Failures failures, int allowed) {
        return failures.count() >= allowed ? failures.last() : Optional.empty();
    }

    /** Failures since {@code since} and, for one login, since somebody last got in by it or it was unlocked. */
    private Failures failures(String column, String value, OffsetDateTime since) {
        String fresh = column.equals("login")
                ? " and id > coalesce((select max(id) from login_attempt where login = :value and outcome <> 'wrong'), 0)"
                : "";
        return jdbc.sql(
                        "select count(*) as n, max(at) as last from login_attempt where outcome = 'wrong' and at > :since and "
                                + column + " = :value" + fresh)
                .param("value", value)
                .param("since", since)
                .query((row, n) -> new Failures(
                        row.getInt("n"),
                        Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private long note(String login, String address, String outcome) {
        return jdbc.sql("""
                insert into login_attempt (at, login, address, outcome) values (:at, :login, :address, :outcome)
                returning id
                """)
                .param("at", now())
                .param("login", login)
                .param("address", address)
                .param("outcome", outcome)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.luoshi.platform.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries waiting notices out of the house, each at least once. Several servers carry from one outbox: each takes a
 * handful and holds them by a lease. Whoever finds a lease that ran out takes over from a server that died, and says so:
 * of that handful some may have been sent already, and go again under the same id.
 */
@Component
class Outbox {
    /** Notices in one hand: the most that one dead server's successor sends again. */
    static final int HANDFUL = 20;

    /** How long the hand holds them, by the database's clock. */
    private static final Duration LEASE = Duration.ofMinutes(4);

    /** More than one try ever takes: each step of a mail waits at most ten seconds. Later in the lease none is begun. */
    private static final Duration ONE_TRY = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private record Waiting(String channel, int attempts, boolean takenOver, Outgoing notice) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Channels channels;
    private final HouseHours hours;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Outbox(
            JdbcClient jdbc,
            Clock clock,
            Channels channels,
            HouseHours hours,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels;
        this.hours = hours;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tries everything that is due while it is day, oldest first; returns how many tries it made. */
    int carryOut() {
        int tries = 0;
        try {
            for (int more = 1; more > 0 && hours.byDay(); tries += more) {
                more = carryHandful();
            }
        } finally {
            channels.all().forEach(Channel::rest);
        }
        return tries;
    }

    private int carryHandful() {
        UUID lease = UUID.randomUUID();
        long taken = System.nanoTime();
        List<Waiting> hand = channels.all().isEmpty() ? List.of() : transaction.execute(status -> take(lease));
        if (hand.isEmpty()) {
            return 0;
        }
        Map<Waiting, Channel.Outcome> outcomes = new LinkedHashMap<>();
        for (Waiting waiting : hand) {
            if (System.nanoTime() - taken < LEASE.minus(ONE_TRY).toNanos()) {
                outcomes.put(waiting, outcome(waiting));
            }
        }
        transaction.executeWithoutResult(status -> {
            outcomes.forEach((waiting, outcome) -> note(lease, waiting, outcome));
            release(lease);
        });
        return outcomes.size();
    }

    /** A handful nobody holds, or whose holder has not come back in time. */
    private List<Waiting> take(UUID lease) {
        List<Waiting> hand = jdbc.sql("""
                        with due as (
                            select notice_id, channel, lease is not null as orphan from notice_delivery
                            where state = 'waiting' and next_try <= :now and channel = any (:channels)
                              and (leased_until is null or leased_until < clock_timestamp())
                              and (:workingDay or not working_days)
                            order by next_try, notice_id limit :handful for update skip locked
                        ), held as (
                            update notice_delivery d set lease = :lease,
                                leased_until = clock_timestamp() + make_interval(secs => :seconds),
                                taken_over = taken_over + due.orphan::int
                            from due where d.notice_id = due.notice_id and d.channel = due.channel
                            returning d.notice_id, d.channel, d.attempts, due.orphan, d.next_try
                        )
                        select held.channel, held.attempts, held.orphan, n.id, n.account_id, n.title_key, n.args, n.href,
                            n.number, n.confidential
                        from held join notice n on n.id = held.notice_id order by held.next_try, n.id
                        """)
                .param("now", now())
                .param("channels", channels.names())
                .param("workingDay", hours.onAWorkingDay())
                .param("handful", HANDFUL)
                .param("lease", lease)
                .param("seconds", LEASE.toSeconds())
                .query(Outbox::row)
                .list();
        hand.stream()
                .filter(Waiting::takenOver)
                .collect(Collectors.groupingBy(Waiting::channel, Collectors.counting()))
                .forEach(this::tellOfRepeats);
        return hand;
    }

    private void tellOfRepeats(String channel, long count) {
        LOG.warn(
                "接手中断的发送：{} 至多重发 {} 条 / taken over from a server that stopped: at most {} of {} sent again",
                channel,
                count,
                count,
                channel);
        journal.record(new Entry(
                new Subject("outbox", channel), "notices.take-over", Actor.SYSTEM, Map.of("count", "" + count)));
    }

    private Channel.Outcome outcome(Waiting waiting) {
        try {
            return channels.named(waiting.channel()).deliver(waiting.notice());
        } catch (RuntimeException e) {
            // one notice that cannot be sent must not hold up all behind it
            return new Channel.Outcome.Failed(e.toString());
        }
    }

    /** Writes down what became of a try, unless somebody took it over meanwhile: then the last word is theirs. */
    private void note(UUID lease, Waiting waiting, Channel.Outcome outcome) {
        switch (outcome) {
            case Channel.Outcome.Delivered() -> finish(lease, waiting, "sent", "");
            case Channel.Outcome.NoAddress() -> finish(lease, waiting, "no-address", "");
            case Channel.Outcome.Failed(String problem) -> retry(lease, waiting, problem);
        }
    }

    private void retry(UUID lease, Waiting waiting, String problem) {
        Optional<Duration> wait = Backoff.after(waiting.attempts() + 1);
        if (wait.isEmpty()) {
            if (finish(lease, waiting, "given-up", problem)) {
                journal.record(givenUp(waiting), problem);
            }
            return;
        }
        jdbc.sql("""
                        update notice_delivery set attempts = attempts + 1, next_try = ?, problem = ?
                        where notice_id = ? and channel = ? and lease = ?
                        """)
                .params(
                        hours.atOrAfter(now().plus(wait.get())),
                        problem,
                        waiting.notice().id(),
                        waiting.channel(),
                        lease)
                .update();
    }

    private boolean finish(UUID lease, Waiting waiting, String state, String problem) {
        return jdbc.sql("""
                        update notice_delivery set attempts = attempts + 1, state = ?, problem = ?, sent_at = ?
                        where notice_id = ? and channel = ? and lease = ?
                        """)
                        .params(state, problem, now(), waiting.notice().id(), waiting.channel(), lease)
                        .update()
                == 1;
    }

    private void release(UUID lease) {
        jdbc.sql("update notice_delivery set lease = null, leased_until = null where lease = ?")
                .param(lease)
                .update();
    }

    private static Entry givenUp(Waiting waiting) {
        Subject notice = new Subject("notice", waiting.notice().id().toString());
        return new Entry(
                notice,
                "notices.give-up",
                Actor.SYSTEM,
                Map.of("channel", waiting.channel(), "account", waiting.notice().accountId()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Waiting row(ResultSet row, int n) throws SQLException {
        Outgoing notice = new Outgoing(
                row.getObject("id", UUID.class),
                row.getString("account_id"),
                row.getString("title_key"),
                texts(row.getArray("args")),
                row.getString("href"),
                row.getString("number"),
                row.getBoolean("confidential"));
        return new Waiting(row.getString("channel"), row.getInt("attempts"), row.getBoolean("orphan"), notice);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

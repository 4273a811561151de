package org.luoshi.platform.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries waiting notices out of the house, each at least once: a crash between sending and noting it down sends the same
 * message again under the same id. Several servers may carry from one outbox; a row is in one hand at a time.
 */
@Component
class Outbox {
    private record Waiting(String channel, int attempts, Outgoing notice) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Channels channels;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Outbox(JdbcClient jdbc, Clock clock, Channels channels, Journal journal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tries everything that is due, oldest first; returns how many tries it made. */
    int carryOut() {
        int tries = 0;
        while (!channels.all().isEmpty() && carryOne()) {
            tries++;
        }
        return tries;
    }

    private boolean carryOne() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Waiting> next = claim();
            next.ifPresent(this::attempt);
            return next.isPresent();
        }));
    }

    private Optional<Waiting> claim() {
        return jdbc.sql("""
                        select d.channel, d.attempts, n.id, n.account_id, n.title_key, n.args, n.href, n.number, n.confidential
                        from notice_delivery d join notice n on n.id = d.notice_id
                        where d.state = 'waiting' and d.next_try <= ? and d.channel = any (?)
                        order by d.next_try, d.notice_id
                        limit 1 for update of d skip locked
                        """).params(now(), channels.names()).query(Outbox::row).optional();
    }

    private void attempt(Waiting waiting) {
        switch (outcome(waiting)) {
            case Channel.Outcome.Delivered() -> finish(waiting, "sent", "");
            case Channel.Outcome.NoAddress() -> finish(waiting, "no-address", "");
            case Channel.Outcome.Failed(String problem) -> retry(waiting, problem);
        }
    }

    private Channel.Outcome outcome(Waiting waiting) {
        try {
            return channels.named(waiting.channel()).deliver(waiting.notice());
        } catch (RuntimeException e) {
            // one notice that cannot be sent must not hold up all behind it
            return new Channel.Outcome.Failed(e.toString());
        }
    }

    private void retry(Waiting waiting, String problem) {
        Optional<Duration> wait = Backoff.after(waiting.attempts() + 1);
        if (wait.isEmpty()) {
            finish(waiting, "given-up", problem);
            journal.record(givenUp(waiting), problem);
            return;
        }
        jdbc.sql("""
                        update notice_delivery set attempts = attempts + 1, next_try = ?, problem = ?
                        where notice_id = ? and channel = ?
                        """)
                .params(
                        DaytimeHours.atOrAfter(now().plus(wait.get())),
                        problem,
                        waiting.notice().id(),
                        waiting.channel())
                .update();
    }

    private void finish(Waiting waiting, String state, String problem) {
        jdbc.sql("""
                        update notice_delivery set attempts = attempts + 1, state = ?, problem = ?, sent_at = ?
                        where notice_id = ? and channel = ?
                        """)
                .params(state, problem, now(), waiting.notice().id(), waiting.channel())
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
        return new Waiting(row.getString("channel"), row.getInt("attempts"), notice);
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package org.luoshi.platform.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the heads of all subjects that changed since the seal before, so that cutting off a chain's tail, or a whole
 * subject, shows later. Each seal is also written to the server's log: a witness outside the database.
 */
@Component
class JournalSeals {
    private static final Logger log = LoggerFactory.getLogger(JournalSeals.class);
    /** Heads in one seal; more make a further seal. */
    private static final int MOST_HEADS = 5_000;

    private static final long LOCK = 0x6c756f7368690001L;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile long sealed = System.nanoTime();

    JournalSeals(JdbcClient jdbc, JdbcTemplate template, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals all that is unsealed; safe to call twice and from two servers at once. */
    @Scheduled(
            initialDelayString = "${luoshi.journal.seal-every:PT1M}",
            fixedDelayString = "${luoshi.journal.seal-every:PT1M}")
    void sealAll() {
        Optional<Seal> seal;
        do {
            seal = Optional.ofNullable(transaction.execute(status -> sealOnce().orElse(null)));
            seal.ifPresent(made -> log.info(
                    "journal seal {} {} {}",
                    made.no(),
                    made.hash(),
                    made.heads().size()));
        } while (seal.isPresent());
        sealed = System.nanoTime();
    }

    /** How long ago this server last found everything sealed, or began. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - sealed);
    }

    private Optional<Seal> sealOnce() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query(Boolean.class)
                .single();
        List<Head> heads = alone ? unsealed() : List.of();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        Seal seal = Hashing.next(last(), heads, clock.instant().truncatedTo(ChronoUnit.MICROS));
        insert(seal);
        return Optional.of(seal);
    }

    private List<Head> unsealed() {
        return jdbc.sql("""
                select subject_kind, subject_id, seq, hash from journal_head
                where seq > sealed_seq order by subject_kind, subject_id limit :most
                """).param("most", MOST_HEADS).query(LineRows::head).list();
    }

    private Optional<Seal> last() {
        return jdbc.sql("select * from journal_seal order by no desc limit 1")
                .query((row, n) -> LineRows.seal(row, List.of()))
                .optional();
    }

    private void insert(Seal seal) {
        jdbc.sql("""
                insert into journal_seal (no, at, algorithm, previous_hash, hash)
                values (:no, :at, :algorithm, :previous, :hash)
                """)
                .param("no", seal.no())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .param("algorithm", seal.algorithm())
                .param("previous", seal.previousHash())
                .param("hash", seal.hash())
                .update();
        template.batchUpdate(
                "insert into journal_seal_head (seal_no, subject_kind, subject_id, seq, hash) values (?, ?, ?, ?, ?)",
                seal.heads().stream()
                        .map(head -> new Object[] {
                            seal.no(), head.subject().kind(), head.subject().id(), head.seq(), head.hash()
                        })
                        .toList());
        // heads come ordered as JournalStore locks them, so that the two never wait for each other in a circle
        template.batchUpdate(
                "update journal_head set sealed_seq = ? where subject_kind = ? and subject_id = ?",
                seal.heads().stream()
                        .map(head -> new Object[] {
                            head.seq(), head.subject().kind(), head.subject().id()
                        })
                        .toList());
    }
}

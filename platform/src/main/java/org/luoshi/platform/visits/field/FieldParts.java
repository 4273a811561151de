package org.luoshi.platform.visits.field;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files on their way from a phone (分片): pieces in order, each kept before the phone is told so. A torn connection costs at
 * most one piece. They belong to the account that sends them; nobody else's pieces can be added to or read.
 */
@Repository
class FieldParts {
    /** A phone that has not come back for so long sends from the beginning; it still has everything. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final MultipartConfigElement limits;
    private final Clock clock;

    FieldParts(JdbcClient jdbc, MultipartConfigElement limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** How many bytes of the file are here. */
    long have(String account, UUID entry) {
        return jdbc.sql("""
                select coalesce(sum(octet_length(bytes)), 0) from visit_field_part
                where account = :account and entry = :entry""")
                .param("account", account)
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    /** The largest file, in bytes. */
    long limit() {
        return limits.getMaxFileSize();
    }

    /**
     * Adds a piece that begins where the last one ended; any other is left alone, so a piece sent twice is there once.
     *
     * @return how many bytes are here now; -1 when the file grows beyond the limit, and then nothing of it stays
     */
    @Transactional
    public long append(String account, UUID entry, long from, byte[] bytes) {
        lock(entry);
        long have = have(account, entry);
        if (from != have || bytes.length == 0) {
            return have;
        }
        if (have + bytes.length > limit()) {
            drop(account, entry);
            return -1;
        }
        jdbc.sql("insert into visit_field_part values (:account, :entry, :start, :bytes, :at)")
                .param("account", account)
                .param("entry", entry)
                .param("start", from)
                .param("bytes", bytes)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return have + bytes.length;
    }

    /** The file from its first byte, one piece in memory at a time. */
    InputStream open(String account, UUID entry) {
        return new Pieces(starts(account, entry).stream()
                .map(start -> piece(account, entry, start))
                .iterator());
    }

    void drop(String account, UUID entry) {
        jdbc.sql("delete from visit_field_part where account = :account and entry = :entry")
                .param("account", account)
                .param("entry", entry)
                .update();
    }

    /** Two that bring the same record wait for each other until the transaction ends. */
    void lock(UUID entry) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 226))")
                .param("entry", entry.toString())
                .query()
                .listOfRows();
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    void sweep() {
        jdbc.sql("delete from visit_field_part where at < :moment")
                .param("moment", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Long> starts(String account, UUID entry) {
        return jdbc.sql("select start from visit_field_part where account = :account and entry = :entry order by start")
                .param("account", account)
                .param("entry", entry)
                .query((row, _) -> row.getLong("start"))
                .list();
    }

    private InputStream piece(String account, UUID entry, long start) {
        return new ByteArrayInputStream(jdbc.sql("""
                select bytes from visit_field_part
                where account = :account and entry = :entry and start = :start""")
                .param("account", account)
                .param("entry", entry)
                .param("start", start)
                .query(byte[].class)
                .single());
    }
}

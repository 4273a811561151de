package org.luoshi.platform.visits.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which record stands for which identity, and by how much its phone was wrong. */
@Repository
class FieldReceipts {
    /** More than this is no delay of the network: the phone's clock is wrong. */
    static final Duration TRUSTED = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldReceipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One receipt. */
    record Receipt(UUID entry, String account, String digest, Instant phoneAt, Duration offset) {
        boolean isOf(String account, String digest) {
            return this.account.equals(account) && this.digest.equals(digest);
        }

        boolean clockWrong() {
            return isWrong(offset);
        }
    }

    static boolean isWrong(Duration offset) {
        return offset.abs().compareTo(TRUSTED) > 0;
    }

    Optional<Receipt> find(UUID entry) {
        return of(List.of(entry)).stream().findFirst();
    }

    List<Receipt> of(Collection<UUID> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql("select * from visit_field_receipt where entry in (:entries)")
                        .param("entries", entries)
                        .query((row, _) -> new Receipt(
                                row.getObject("entry", UUID.class),
                                row.getString("account"),
                                row.getString("digest"),
                                row.getObject("phone_at", OffsetDateTime.class).toInstant(),
                                Duration.ofMillis(row.getLong("offset_ms"))))
                        .list();
    }

    void keep(Receipt receipt) {
        jdbc.sql("insert into visit_field_receipt values (:entry, :account, :digest, :phone, :offset, :at)")
                .param("entry", receipt.entry())
                .param("account", receipt.account())
                .param("digest", receipt.digest())
                .param("phone", receipt.phoneAt().atOffset(ZoneOffset.UTC))
                .param("offset", receipt.offset().toMillis())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

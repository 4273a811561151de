package org.luoshi.platform.visits.field;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The key that seals a person's records on their phone. It stays the same for good: what was sealed before a sign-out is
 * readable after the next sign-in, and by nobody in between.
 */
@Repository
class FieldKeys {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FieldKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Made at the first question; of two at once both get the same. */
    byte[] of(String account) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert into visit_field_key values (:account, :secret, :at) on conflict do nothing")
                .param("account", account)
                .param("secret", fresh)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select secret from visit_field_key where account = :account")
                .param("account", account)
                .query(byte[].class)
                .single();
    }
}

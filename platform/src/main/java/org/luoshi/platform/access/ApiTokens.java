package org.luoshi.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by which a program works for a person (访问令牌): shown once, kept as a hash, with an end. */
@Component
class ApiTokens {
    /** What every token begins with, so that one in the wrong place is recognised. */
    static final String PREFIX = "luoshi_";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A token, never its secret.
     *
     * @param mayWrite false: it reads only
     */
    record Token(
            UUID id,
            UUID accountId,
            String name,
            boolean mayWrite,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    String issue(UUID account, String name, boolean mayWrite, Instant expiresAt) {
        String secret = PREFIX + Secret.make();
        jdbc.sql("""
                insert into api_token (id, account_id, name, hash, may_write, created_at, expires_at)
                values (:id, :account, :name, :hash, :write, :now, :end)
                """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("name", name)
                .param("hash", Secret.hash(secret))
                .param("write", mayWrite)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("end", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** The token with this secret, expired or not; a revoked one is unknown. */
    Optional<Token> bySecret(String secret) {
        return jdbc.sql("select * from api_token where hash = :hash and revoked_at is null")
                .param("hash", Secret.hash(secret))
                .query(ApiTokens::token)
                .optional();
    }

    List<Token> of(UUID account) {
        return jdbc.sql(
                        "select * from api_token where account_id = :account and revoked_at is null order by created_at desc")
                .param("account", account)
                .query(ApiTokens::token)
                .list();
    }

    /** Notes the use, at most once a minute. */
    void used(Token token) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update api_token set last_used_at = :now
                where id = :id and (last_used_at is null or last_used_at < :before)
                """)
                .param("now", now)
                .param("before", now.minusMinutes(1))
                .param("id", token.id())
                .update();
    }

    /** False when this account has no such token. */
    boolean revoke(UUID id, UUID account) {
        return jdbc.sql("""
                update api_token set revoked_at = :now where id = :id and account_id = :account and revoked_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getBoolean("may_write"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                lastUsed == null ? null : lastUsed.toInstant());
    }
}

package org.luoshi.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that work once and not for long (一次性链接): the first set-up, a person's first or forgotten password, a mail address
 * to be confirmed.
 */
@Component
class OneTimeLinks {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessPolicy policy;

    OneTimeLinks(JdbcClient jdbc, Clock clock, AccessPolicy policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
    }

    /** What a link is for. */
    enum Purpose {
        SETUP("setup"),
        PASSWORD("password"),
        MAIL("mail");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }
    }

    /** Makes a link and ends all earlier ones for the same purpose and account; answers its secret. */
    String issue(Purpose purpose, @Nullable UUID account) {
        return issue(purpose, account, Duration.ofHours(policy.of(AccessSetting.LINK_HOURS)));
    }

    /** The same for a life of its own. */
    String issue(Purpose purpose, @Nullable UUID account, Duration life) {
        return issue(purpose, account, "", life);
    }

    /** A link by which its account confirms an address. */
    String issueForMail(UUID account, String address) {
        return issue(Purpose.MAIL, account, address, Duration.ofHours(policy.of(AccessSetting.LINK_HOURS)));
    }

    private String issue(Purpose purpose, @Nullable UUID account, String about, Duration life) {
        endAll(purpose, account);
        String secret = Secret.make();
        jdbc.sql("""
                insert into one_time_link (hash, purpose, account_id, about, expires_at)
                values (:hash, :purpose, :account, :about, :end)
                """)
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.code)
                .param("account", account)
                .param("about", about)
                .param("end", now().plus(life))
                .update();
        return secret;
    }

    void endAll(Purpose purpose, @Nullable UUID account) {
        jdbc.sql("""
                update one_time_link set used_at = :now
                where purpose = :purpose and account_id is not distinct from :account and used_at is null
                """)
                .param("now", now())
                .param("purpose", purpose.code)
                .param("account", account)
                .update();
    }

    /** How many links for this purpose and account have not reached their end, used or not. */
    int living(Purpose purpose, UUID account) {
        return jdbc.sql("""
                select count(*) from one_time_link
                where purpose = :purpose and account_id = :account and expires_at > :now
                """)
                .param("purpose", purpose.code)
                .param("account", account)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** The link behind this secret if it still works. */
    Optional<Link> look(Purpose purpose, String secret) {
        return jdbc.sql("""
                select account_id, about from one_time_link
                where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                """)
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.code)
                .param("now", now())
                .query(OneTimeLinks::link)
                .optional();
    }

    /** Uses the link up; of two who try at once, one gets it. */
    Optional<Link> use(Purpose purpose, String secret) {
        return jdbc.sql("""
                update one_time_link set used_at = :now
                where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now returning account_id, about
                """)
                .param("hash", Secret.hash(secret))
                .param("purpose", purpose.code)
                .param("now", now())
                .query(OneTimeLinks::link)
                .optional();
    }

    /** A link that works; {@code account} is empty for the first set-up, {@code about} for all but mail. */
    record Link(Optional<UUID> account, String about) {}

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(Optional.ofNullable(row.getObject("account_id", UUID.class)), row.getString("about"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

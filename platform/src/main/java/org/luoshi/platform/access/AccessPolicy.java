package org.luoshi.platform.access;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of sign-in (登录与锁定规则), rows of {@code access_setting} that the security officer changes. */
@Component
class AccessPolicy {
    private final JdbcClient jdbc;

    AccessPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number and the range it may have. */
    enum Setting {
        /** Wrong passwords for one account before it is locked. */
        FAILURES_BEFORE_LOCK("failures-before-lock", 3, 20),
        /** Wrong passwords from one address, over all accounts, before it has to wait. */
        FAILURES_PER_ADDRESS("failures-per-address", 10, 1_000),
        LOCK_MINUTES("lock-minutes", 5, 24 * 60),
        PASSWORD_LENGTH("password-length", 12, 64),
        TOKEN_DAYS("token-days", 1, 366),
        LINK_HOURS("link-hours", 1, 7 * 24);

        private final String key;
        private final int least;
        private final int most;

        Setting(String key, int least, int most) {
            this.key = key;
            this.least = least;
            this.most = most;
        }

        String key() {
            return key;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        boolean allows(int value) {
            return least <= value && value <= most;
        }

        static List<Setting> all() {
            return List.of(values());
        }
    }

    int of(Setting number) {
        return jdbc.sql("select value from access_setting where key = :key")
                .param("key", number.key)
                .query(Integer.class)
                .single();
    }

    Duration lock() {
        return Duration.ofMinutes(of(Setting.LOCK_MINUTES));
    }

    void set(Setting number, int value) {
        jdbc.sql("update access_setting set value = :value where key = :key")
                .param("value", value)
                .param("key", number.key)
                .update();
    }
}

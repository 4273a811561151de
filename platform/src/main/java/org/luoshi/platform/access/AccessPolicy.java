package org.luoshi.platform.access;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of sign-in (登录与锁定规则), rows of {@code access_setting} that the security officer changes. */
@Component
class AccessPolicy {
    private final JdbcClient jdbc;

    AccessPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(AccessSetting number) {
        return jdbc.sql("select value from access_setting where key = :key")
                .param("key", number.key())
                .query(Integer.class)
                .single();
    }

    Duration lock() {
        return Duration.ofMinutes(of(AccessSetting.LOCK_MINUTES));
    }

    void set(AccessSetting number, int value) {
        jdbc.sql("update access_setting set value = :value where key = :key")
                .param("value", value)
                .param("key", number.key())
                .update();
    }
}

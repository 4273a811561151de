package org.luoshi.platform.access;

import java.util.List;

/** A number of sign-in (登录与锁定规则) and the range it may have. */
public enum AccessSetting {
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

    AccessSetting(String key, int least, int most) {
        this.key = key;
        this.least = least;
        this.most = most;
    }

    public String key() {
        return key;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean allows(int value) {
        return least <= value && value <= most;
    }

    public static List<AccessSetting> all() {
        return List.of(values());
    }
}

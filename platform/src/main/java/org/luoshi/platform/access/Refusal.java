package org.luoshi.platform.access;

import java.util.Locale;

/** Why something about accounts is refused; the words are the messages {@code access.refused.…} and {@code access.remedy.…}. */
public enum Refusal {
    NOT_PERMITTED,
    LOGIN_TAKEN,
    LOGIN_UNFIT,
    NAME_MISSING,
    PASSWORD_SHORT,
    PASSWORD_LIKE_LOGIN,
    PASSWORD_COMMON,
    PASSWORD_SAME,
    PASSWORD_WRONG,
    PASSWORDS_DIFFER,
    ROLE_UNKNOWN,
    PERMISSION_LOCKED,
    OFFICERS_SEPARATE,
    NOT_YOURSELF,
    LAST_OFFICER,
    OFFICERS_ACCOUNT,
    ACCOUNT_UNKNOWN,
    LINK_INVALID,
    TOKEN_DAYS,
    TOKEN_NAME_MISSING,
    VALUE_OUT_OF_RANGE,
    MAIL_UNFIT,
    MAIL_NOT_SENT,
    MAIL_NOTHING_TO_CONFIRM,
    MAIL_TOO_MANY,
    MAIL_LINK_INVALID,
    ACCOUNT_DISABLED,
    LOCKED,
    TOKEN_MISSING,
    TOKEN_UNKNOWN,
    TOKEN_EXPIRED,
    TOKEN_READS_ONLY;

    public String textKey() {
        return "access.refused." + key();
    }

    public String remedyKey() {
        return "access.remedy." + key();
    }

    /** The rule it rests on; most rest on none. */
    public String basisKey() {
        return "access.basis." + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.luoshi.platform.access.web;

import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.Refusal;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/** A refusal in the reader's words. */
final class Refusals {
    private Refusals() {}

    static String text(Frame frame, Decision.Refused<?> refused) {
        return frame.t(refused.why().textKey(), refused.args().toArray());
    }

    static Panel panel(Frame frame, Decision.Refused<?> refused) {
        Object[] args = refused.args().toArray();
        return Panel.refused(
                text(frame, refused),
                basis(frame, refused.why()),
                frame.t(refused.why().remedyKey(), args));
    }

    private static String basis(Frame frame, Refusal why) {
        return switch (why) {
            case OFFICERS_SEPARATE, OFFICERS_ACCOUNT, PERMISSION_LOCKED, NOT_YOURSELF ->
                frame.t("access.basis.officers");
            case PASSWORD_SHORT, PASSWORD_COMMON, PASSWORD_LIKE_LOGIN, LOCKED -> frame.t("access.basis.identity");
            case NOT_PERMITTED,
                    LOGIN_TAKEN,
                    LOGIN_UNFIT,
                    NAME_MISSING,
                    PASSWORD_SAME,
                    PASSWORD_WRONG,
                    PASSWORDS_DIFFER,
                    ROLE_UNKNOWN,
                    LAST_OFFICER,
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
                    TOKEN_MISSING,
                    TOKEN_UNKNOWN,
                    TOKEN_EXPIRED,
                    TOKEN_READS_ONLY -> "";
        };
    }
}

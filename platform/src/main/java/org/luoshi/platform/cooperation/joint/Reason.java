package org.luoshi.platform.cooperation.joint;

/** Why an entry is kept and has no effect. */
public enum Reason {
    STRANGER,
    SPEAKS_FOR_OTHER,
    NOT_YOURS,
    UNREADABLE,
    UNKNOWN_ITEM,
    KNOWN_ITEM,
    TITLE_MISSING,
    OWNER_MISSING,
    CATEGORY_UNKNOWN,
    CATEGORIES_WRONG,
    CATEGORY_IN_USE,
    LIST_BEGUN,
    SHARES_NOT_WHOLE,
    BATCH_CLOSED,
    WRONG_STAGE,
    BLOCKED,
    MILESTONES_OPEN,
    NOTHING_REPORTED,
    OWN_MOTION,
    NO_SUCH_MOTION,
    NO_SUCH_BLOCKER,
    NO_SUCH_MEETING,
    MEETING_HELD
}

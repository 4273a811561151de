package org.luoshi.lawtext.amend;

/** Where something new stands beside what is there. */
public enum Side {
    BEFORE,
    AFTER,
    /** At the beginning of the place (开头). */
    START,
    /** At the end of the place (末尾). */
    END
}

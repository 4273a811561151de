package org.luoshi.platform.cooperation.joint;

/** Where an item stands. Nobody writes it: it follows from what both cities said. */
public enum Stage {
    PROPOSED,
    /** Both sides confirmed; in the list from its next version on. */
    CONFIRMED,
    LISTED,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    DROPPED,
    DECLINED;

    /** Whether something is still to be done about it as a listed item. */
    public boolean running() {
        return this == LISTED || this == IN_PROGRESS || this == BLOCKED;
    }

    public boolean ended() {
        return this == DONE || this == DROPPED || this == DECLINED;
    }
}

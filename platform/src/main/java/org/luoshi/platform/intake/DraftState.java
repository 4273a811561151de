package org.luoshi.platform.intake;

/** What a person decided about a draft. */
public enum DraftState {
    /** 待确认. */
    OPEN,
    /** 已确认: a record was made of it, or found. */
    CONFIRMED,
    /** 不采用. */
    REJECTED;

    public String messageKey() {
        return "intake.state." + name();
    }
}

package org.luoshi.platform.sessions;

/** In what capacity somebody sits in a meeting. */
public enum Capacity {
    /** 组成人员: counts for quorum and votes. */
    MEMBER,
    /** 列席人员: may speak, never counts for quorum or vote. */
    ATTENDEE;

    public String messageKey() {
        return "sessions.capacity." + name();
    }
}

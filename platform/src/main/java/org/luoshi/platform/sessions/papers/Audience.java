package org.luoshi.platform.sessions.papers;

import org.luoshi.platform.sessions.Capacity;

/** Who a paper is for. */
public enum Audience {
    /** 组成人员和列席人员. */
    EVERYBODY,
    /** 组成人员 alone. */
    MEMBERS,
    /** Those who prepare the meeting, before it is handed out. */
    STAFF;

    public boolean includes(Capacity capacity) {
        return switch (this) {
            case EVERYBODY -> true;
            case MEMBERS -> capacity == Capacity.MEMBER;
            case STAFF -> false;
        };
    }

    public String messageKey() {
        return "sessions.paper.for." + name();
    }
}

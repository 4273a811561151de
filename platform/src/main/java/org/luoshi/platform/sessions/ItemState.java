package org.luoshi.platform.sessions;

/** Where an item of the agenda stands. */
public enum ItemState {
    WAITING,
    /** 正在审议: its report is heard, its text deliberated. */
    OPEN,
    /** 审议完毕: it may be put to the vote. */
    DELIBERATED,
    /** 已表决. */
    VOTED,
    /** 完成: heard or reviewed, and nothing to vote on. */
    CONCLUDED,
    /** 暂不付表决: back to the committee. */
    HELD,
    /** 撤回. */
    WITHDRAWN;

    public String messageKey() {
        return "sessions.item.state." + name();
    }

    public boolean isOver() {
        return this != WAITING && this != OPEN && this != DELIBERATED;
    }
}

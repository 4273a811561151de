package org.luoshi.platform.sessions.decisions;

/** What a qualification report does about a deputy. */
public enum DeputyAct {
    /** 确认代表资格有效, of somebody elected in between. */
    CONFIRM,
    /** 暂时停止执行代表职务. */
    SUSPEND,
    /** 恢复执行代表职务. */
    RESUME,
    /** 代表资格终止. */
    END;

    /** Whether the law asks for a ground. */
    public boolean needsGround() {
        return this == SUSPEND || this == END;
    }

    public String messageKey() {
        return "decisions.deputy." + name();
    }
}

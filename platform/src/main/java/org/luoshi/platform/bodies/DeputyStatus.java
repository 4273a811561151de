package org.luoshi.platform.bodies;

/** The standing of a deputy. */
public enum DeputyStatus {
    /** 依法履职. */
    IN_OFFICE,
    /** 暂停执行代表职务. */
    SUSPENDED,
    /** 代表资格终止, or the term is over. */
    ENDED;

    public String messageKey() {
        return "bodies.deputy.status." + name();
    }
}

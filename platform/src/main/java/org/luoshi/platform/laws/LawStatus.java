package org.luoshi.platform.laws;

/** Whether a text applies on a day (时效). Words: {@code laws.status.<name>}. */
public enum LawStatus {
    /** 尚未生效 */
    NOT_YET,
    /** 现行有效 */
    IN_FORCE,
    /** 已修改: a later text of the work applies. */
    AMENDED,
    /** 已废止: another text took the work out of force. */
    REPEALED,
    /** 失效: its own time ran out. */
    EXPIRED
}

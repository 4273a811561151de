package org.luoshi.platform.laws.intake;

/** What a text of law is, by who made it and how (效力位阶、文件类别). Words: {@code laws.kind.<name>}. */
public enum LawKind {
    /** 宪法 */
    CONSTITUTION,
    /** 法律 */
    LAW,
    /** 法律解释 */
    INTERPRETATION,
    /** 行政法规 */
    ADMINISTRATIVE_REGULATION,
    /** 监察法规 */
    SUPERVISION_REGULATION,
    /** 司法解释 */
    JUDICIAL_INTERPRETATION,
    /** 地方性法规 */
    LOCAL_REGULATION,
    /** 自治条例、单行条例 */
    AUTONOMOUS_REGULATION,
    /** 部门规章 */
    DEPARTMENT_RULE,
    /** 地方政府规章 */
    LOCAL_RULE,
    /** 修改、废止的决定，修正案 */
    AMENDING_DECISION,
    /** 有关法律问题和重大问题的决定、决议 */
    DECISION,
    /** 其他 */
    OTHER
}

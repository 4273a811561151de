package org.luoshi.platform.laws.ledger;

/** Why an article was changed (修改理由). Words: {@code laws.change-reason.<name>}. */
public enum ChangeReason {
    /** 与上位法一致 */
    SUPERIOR_LAW,
    /** 主管部门调整 */
    DEPARTMENT,
    /** 法律责任 */
    LIABILITY,
    OTHER
}

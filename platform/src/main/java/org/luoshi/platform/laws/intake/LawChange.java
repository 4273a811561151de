package org.luoshi.platform.laws.intake;

/** What made a text as it stands (制定、修正、修订). Words: {@code laws.change.<name>}. */
public enum LawChange {
    /** 制定 */
    ENACTED,
    /** 修正 */
    AMENDED,
    /** 修订 */
    REVISED
}

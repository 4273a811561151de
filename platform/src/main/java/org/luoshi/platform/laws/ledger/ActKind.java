package org.luoshi.platform.laws.ledger;

/** What was done to a regulation (制定、修改、修订、废止). Words: {@code laws.act.<name>}. */
public enum ActKind {
    ENACTED,
    AMENDED,
    REVISED,
    REPEALED
}

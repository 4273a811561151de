package org.luoshi.platform.laws;

/** What a file of a batch is to the library (判定). Words: {@code laws.verdict.<name>}. */
public enum Verdict {
    /** A work the library does not hold. */
    WORK,
    /** Another text of a work it holds. */
    VERSION,
    /** A text it holds already, or an earlier file of the batch. */
    SAME,
    /** Nothing can be made of it. */
    REFUSED
}

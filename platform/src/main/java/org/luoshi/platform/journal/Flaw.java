package org.luoshi.platform.journal;

/** How a journal can be broken. */
public enum Flaw {
    /** The line's content no longer gives its hash. */
    ALTERED,
    /** The line does not carry the hash of the line before it. */
    UNLINKED,
    /** A place in the chain is empty. */
    MISSING,
    /** A seal or the chain's head knows a line that is gone or another. */
    CUT_OFF,
    /** The chain goes on beyond its head, or has none. */
    BEYOND_HEAD,
    /** The hash names an algorithm this version cannot make. */
    UNKNOWN_ALGORITHM,
    /** The line cannot be read as a line. */
    UNREADABLE,
    /** The seal's content no longer gives its hash. */
    SEAL_ALTERED,
    /** The seal does not carry the hash of the seal before it. */
    SEAL_UNLINKED,
    /** A place in the chain of seals is empty. */
    SEAL_MISSING,
    /** A seal witnessed elsewhere is not in the chain. */
    ANCHOR_MISSING,
    /** The exported file ends too early. */
    EXPORT_INCOMPLETE
}

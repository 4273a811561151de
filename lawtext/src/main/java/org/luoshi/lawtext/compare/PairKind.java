package org.luoshi.lawtext.compare;

/** What became of an article. */
public enum PairKind {
    /** The same words; the number may be another when articles before it came or went. */
    SAME,
    /** Other words in the same order. */
    CHANGED,
    /** It stands elsewhere in the order; its words may have changed too. */
    MOVED,
    /** Only in the new text. */
    INSERTED,
    /** Only in the old text. */
    DELETED,
    /** One old article has several new ones; this is one of them. */
    SPLIT,
    /** Several old articles have one new one; this is one of them. */
    MERGED;

    /** As JSON and class names carry it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

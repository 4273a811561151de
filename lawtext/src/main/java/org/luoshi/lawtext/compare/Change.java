package org.luoshi.lawtext.compare;

/**
 * A stretch of words before and after. Put together in order, the befores are the old words and the afters the new.
 *
 * <p>Example: 处十日拘留 → 处五日拘留 is KEPT 处, REPLACED 十 by 五, KEPT 日拘留.
 */
public record Change(Kind kind, String before, String after) {
    /** How the two sides stand to each other. */
    public enum Kind {
        /** The same characters. */
        KEPT,
        /** The same words in other print: width of letters, blanks, shape of quotation marks. */
        REPRINTED,
        /** Only before. */
        DELETED,
        /** Only after. */
        INSERTED,
        /** Other words in the same place. */
        REPLACED
    }

    static Change kept(String words) {
        return new Change(Kind.KEPT, words, words);
    }

    /** Of words that are told apart by more than print; one side may be empty. */
    static Change edit(String before, String after) {
        Kind kind = before.isEmpty() ? Kind.INSERTED : after.isEmpty() ? Kind.DELETED : Kind.REPLACED;
        return new Change(kind, before, after);
    }

    /** Whether other words stand there, not merely other print. */
    public boolean isOfWords() {
        return kind != Kind.KEPT && kind != Kind.REPRINTED;
    }
}

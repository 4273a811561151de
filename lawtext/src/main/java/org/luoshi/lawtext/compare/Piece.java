package org.luoshi.lawtext.compare;

/** A stretch of words in a text merged from two drafts. */
public sealed interface Piece {
    /** As it stands in the merged text, conflicts marked for people. */
    String marked();

    /** Words that nobody disputes: of the base, or changed by one side, or by both alike. */
    record Agreed(String words) implements Piece {
        @Override
        public String marked() {
            return words;
        }
    }

    /** Both sides changed the same words of the base, each in its own way. */
    record Conflict(String base, String mine, String theirs) implements Piece {
        @Override
        public String marked() {
            return "【我方：" + mine + "｜对方：" + theirs + "｜原文：" + base + "】";
        }
    }
}

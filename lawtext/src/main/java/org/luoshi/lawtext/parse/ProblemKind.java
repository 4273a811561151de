package org.luoshi.lawtext.parse;

/** What can be wrong with a text that is read. */
public enum ProblemKind {
    /** The text has no title. */
    NO_TITLE,
    /** The text has no article (第X条). */
    NO_ARTICLES,
    /** A number is left out: 第五条 is followed by 第七条. */
    GAP,
    /** The first article is not number one: a part of a code, an amendment that numbers on, or lost words. */
    LATE_START,
    /** A number stands twice. */
    DUPLICATE,
    /** A number is smaller than the one before. */
    OUT_OF_ORDER,
    /** A chapter, section or part leaves out or repeats a number. */
    DIVISION_NUMBER,
    /** An enumeration does not begin with its first number. */
    ORPHAN_ITEM,
    /** An enumeration leaves out a number. */
    ITEM_GAP,
    /** A number of an enumeration stands twice. */
    ITEM_DUPLICATE,
    /** An article has a number and no words. */
    EMPTY_ARTICLE,
    /** The last words do not end a sentence. */
    TRUNCATED,
    /** A heading of the table of contents is not in the text, or the reverse. */
    CONTENTS_DIFFER,
    /** No blank stands between an article's number and its words. */
    MISSING_BLANK,
    /** A second text begins in the same file. */
    SECOND_TEXT,
    /** Lines end in different ways. */
    MIXED_LINE_ENDS,
    /** Characters that nobody sees: zero-width spaces, byte order marks. */
    UNSEEN_CHARACTERS,
    /** Characters that were lost before the text came here (U+FFFD). */
    LOST_CHARACTERS
}

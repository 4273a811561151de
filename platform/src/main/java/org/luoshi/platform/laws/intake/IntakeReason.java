package org.luoshi.platform.laws.intake;

/**
 * Why a file cannot be taken in, or why somebody should look at it first (存疑、不收的理由). The words are the messages {@code
 * laws.reason.<name>} and {@code laws.reason.<name>.remedy}.
 */
public enum IntakeReason {
    /** Nothing is in it. */
    EMPTY(true),
    /** Larger than any law. */
    TOO_LARGE(true),
    /** A PDF: its lines are print, not text. */
    PDF(true),
    /** The content is not what the name says: a PDF named .docx. */
    DISGUISED(true),
    /** Word before 2007. */
    OLD_WORD(true),
    /** Unpacked it would fill the house. */
    BOMB(true),
    /** An archive within an archive, or an archive that cannot be opened. */
    DAMAGED(true),
    /** XML that defines entities of its own. */
    ENTITY(true),
    /** No text at all: a picture, a program. */
    NOT_TEXT(true),
    /** It bears the mark of a state secret. */
    // law: 保守国家秘密法 (2024) art. 29 — no state secret travels over a network that is not protected for it
    MARKED(true),

    /** No title is printed; the file's name stands in for it. */
    NO_TITLE(false),
    /** No article and hardly a word. */
    NO_WORDS(false),
    /** A second text begins in the same file. */
    SECOND_TEXT(false),
    /** Neither the text nor the name tells a day. */
    NO_DAY(false),
    /** The last sentence breaks off. */
    TRUNCATED(false),
    /** Characters were lost before it came here. */
    LOST_CHARACTERS(false),
    /** The library holds another text of the same day. */
    SAME_DAY(false);

    private final boolean refuses;

    IntakeReason(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether nothing can be made of the file; otherwise a person decides. */
    public boolean refuses() {
        return refuses;
    }
}

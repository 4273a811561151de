package org.luoshi.lawtext.amend;

import org.luoshi.lawtext.text.Span;

/** Something in a decision or its result that a reader must look at although no single instruction failed. */
public record Finding(Kind kind, Span span, String detail) {
    /** What is wrong. */
    public enum Kind {
        /** An item of the decision leaves out or repeats a number. */
        NUMBERING,
        /** A quotation mark has no partner. */
        QUOTATION_MARK,
        /** The decision speaks of another law than the base. */
        OTHER_LAW,
        /** By the numbers stated, articles change places which no instruction moves. */
        ORDER,
        /** The decision says that words were changed and does not say which. */
        UNSTATED
    }
}

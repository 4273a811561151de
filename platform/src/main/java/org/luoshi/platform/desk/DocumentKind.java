package org.luoshi.platform.desk;

/** The fifteen kinds of documents (文种). */
// law: 党政机关公文处理工作条例 (2012) art. 8 — the kinds of official documents
public enum DocumentKind {
    NOTICE,
    LETTER,
    REPORT,
    REQUEST,
    REPLY,
    OPINION,
    DECISION,
    RESOLUTION,
    BILL,
    MINUTES,
    CIRCULAR,
    ANNOUNCEMENT,
    PUBLIC_NOTICE,
    COMMUNIQUE,
    ORDER;

    /** Whether it goes to a superior: its paper names who signed it. */
    // law: GB/T 9704-2012 — a document to a superior names who approved it, on the line of its number
    public boolean goesUp() {
        return this == REPORT || this == REQUEST;
    }
}

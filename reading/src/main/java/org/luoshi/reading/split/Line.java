package org.luoshi.reading.split;

import org.luoshi.reading.draft.Span;

/**
 * A line of the page.
 *
 * @param span its words, without marks of headings and bullets
 * @param marked whether it carried the mark of a heading
 */
record Line(Span span, String text, Kind kind, boolean marked) {
    /** What a line is for the make-up of a page. */
    enum Kind {
        /** Page number, day, source, editors, buttons of a web page. */
        FRAME,
        BYLINE,
        CAPTION,
        /** Short, without a full stop: a headline, or a heading within a report. */
        HEAD,
        /** A heading within a report, printed as such. */
        SECTION,
        BODY
    }

    boolean is(Kind other) {
        return kind == other;
    }
}

package org.luoshi.lawtext.cite;

import org.luoshi.lawtext.text.Span;

/**
 * Words of one line, and where in the text they stand.
 *
 * @param span the words without number, offsets in the text as read
 * @param scope the text or annex they belong to
 * @param here their own place
 * @param part what the line is there for
 * @param numbered whether a number stands before the words
 * @param quoted whether the line begins with “
 */
record Stretch(Span span, Scope scope, Place here, Part part, Numbered numbered, boolean quoted) {
    enum Numbered {
        NOT,
        /** （一）, （1）: an item of what goes before. */
        ITEM,
        /** 一、 or 1.: something new begins. */
        HEADING
    }

    /** A text, or a text annexed to it: what 本法 and a bare 第三条 speak of. */
    record Scope(String title, Outline outline) {}

    enum Part {
        /** The note under the title. */
        HISTORY,
        /** Article one, or what stands before it: where a text says what it is founded on. */
        OPENING,
        /** The items under 下列……同时废止. */
        REPEALS,
        BODY
    }
}

package org.luoshi.lawtext.cite;

import java.util.List;
import org.luoshi.lawtext.text.Span;

/**
 * Words of one line, and where in the text they stand.
 *
 * @param span the words without number, offsets in the text as read
 * @param scope the text or annex they belong to
 * @param here their own place
 * @param divisions the numbered divisions they stand in, the outermost first: 第二编, 第一章
 * @param part what the line is there for
 * @param numbered whether a number stands before the words
 * @param quoted whether the line begins with “
 */
record Stretch(
        Span span, Scope scope, Place here, List<String> divisions, Part part, Numbered numbered, boolean quoted) {
    enum Numbered {
        NOT,
        /** （一）, （1）: an item of what goes before. */
        ITEM,
        /** 一、 or 1.: something new begins. */
        HEADING
    }

    /** The division of that kind (章) they stand in; empty when there is none. */
    String division(char unit) {
        return divisions.reversed().stream()
                .filter(label -> label.charAt(label.length() - 1) == unit)
                .findFirst()
                .orElse("");
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

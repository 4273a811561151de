package org.luoshi.reading.split;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Flow;

/**
 * A report cut out of its page, not yet understood.
 *
 * @param span from its first headline to its last line
 * @param body its text without headlines, headings, captions and bylines of their own line
 */
public record RawReport(
        Span span,
        Words title,
        @Nullable Words kicker,
        @Nullable Words subtitle,
        List<Words> bylines,
        List<Words> captions,
        @Nullable Words continuedOn,
        Flow body) {
    /** Kicker, title and subtitle in one string, for rules that look for words in any of them. */
    public String headlines() {
        return (kicker == null ? "" : kicker.value() + " ")
                + title.value()
                + (subtitle == null ? "" : " " + subtitle.value());
    }
}

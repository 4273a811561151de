package org.luoshi.lawtext.provision;

import org.luoshi.lawtext.text.Span;

/**
 * A line as printed, cut into its parts so that nothing is lost.
 *
 * <p>Example: {@code ## 第一章　总则⏎⏎} has lead {@code "## "}, label 第一章, gap {@code "　"}, text 总则 and tail
 * {@code "⏎⏎"}. The number of an article and its first paragraph share one printed line and are two of these.
 *
 * @param start where the lead begins, an offset in the text as read
 * @param lead what stands before the words: marks of headings, indent
 * @param label the number as printed, or empty: 第三条, （一）, 第一章
 * @param gap what stands between label and text
 * @param text the words
 * @param tail what follows up to the next line: trailing blanks, line end, empty lines
 */
public record Line(int start, String lead, String label, String gap, String text, String tail) {
    public static final Line NONE = new Line(0, "", "", "", "", "");

    /** Where the words lie, label included. */
    public Span span() {
        int from = start + lead.length();
        return new Span(from, from + label.length() + gap.length() + text.length());
    }

    public Span labelSpan() {
        int from = start + lead.length();
        return new Span(from, from + label.length());
    }

    public Span textSpan() {
        int from = start + lead.length() + label.length() + gap.length();
        return new Span(from, from + text.length());
    }

    public void printTo(StringBuilder out) {
        out.append(lead).append(label).append(gap).append(text).append(tail);
    }
}

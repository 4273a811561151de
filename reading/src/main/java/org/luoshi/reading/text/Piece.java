package org.luoshi.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;

/**
 * A part of a {@link Flow}: a paragraph, a sentence, a clause, a name.
 *
 * @param from its first character in the flow
 * @param to the character after its last
 */
public record Piece(Flow flow, int from, int to) {
    /** What it says. */
    public String text() {
        return flow.text().substring(from, to);
    }

    public boolean isEmpty() {
        return from >= to;
    }

    public int length() {
        return to - from;
    }

    public Span span() {
        return flow.span(from, to);
    }

    /** A part of it, offsets counted from its own beginning. */
    public Piece part(int start, int end) {
        return new Piece(flow, from + start, Math.max(from + start, from + end));
    }

    public Piece after(int start) {
        return part(start, length());
    }

    public Piece group(Matcher matcher, int group) {
        return part(matcher.start(group), matcher.end(group));
    }

    /** This and all up to the end of the other. */
    public Piece through(Piece last) {
        return new Piece(flow, from, last.to);
    }

    public Words words(Rule rule) {
        Span span = span();
        return new Words(span, span.of(flow.raw()), text(), rule);
    }

    /** The same place with another meaning. */
    public Words words(String meaning, Rule rule) {
        Span span = span();
        return new Words(span, span.of(flow.raw()), meaning, rule);
    }

    /** Without what the pattern finds at its beginning. */
    public Piece without(Pattern lead) {
        Matcher matcher = lead.matcher(text());
        return matcher.lookingAt() ? after(matcher.end()) : this;
    }

    /** Without what the pattern finds at its end. */
    public Piece withoutTail(Pattern tail) {
        Matcher matcher = tail.matcher(text());
        int end = length();
        while (matcher.find()) {
            if (matcher.end() == length()) {
                end = matcher.start();
                break;
            }
        }
        return part(0, end);
    }

    public Piece trimmed() {
        String text = text();
        int start = 0;
        int end = text.length();
        while (start < end && (Chars.isBlank(text.charAt(start)) || "，。；、：".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (Chars.isBlank(text.charAt(end - 1)) || "，。；、：！".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return part(start, end);
    }

    public List<Piece> paragraphs() {
        return cut("\n", false);
    }

    /** Cut after 。！？ and at line ends; not within quotation marks. */
    public List<Piece> sentences() {
        return cut("。！？!?\n", true);
    }

    /** Cut at ，and ；and ：outside brackets and quotation marks. */
    public List<Piece> clauses() {
        return cut("，；：,;\n", true);
    }

    public List<Piece> cut(String marks, boolean brackets) {
        var parts = new ArrayList<Piece>();
        String text = text();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = c == '\n' ? 0 : Math.max(0, depth + Chars.depth(c));
            if (marks.indexOf(c) >= 0 && (!brackets || depth == 0)) {
                add(parts, start, i);
                start = i + 1;
            }
        }
        add(parts, start, text.length());
        return parts;
    }

    private void add(List<Piece> parts, int start, int end) {
        Piece part = part(start, end).trimmed();
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}

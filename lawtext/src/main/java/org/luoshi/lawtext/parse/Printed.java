package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.SourceText;

/**
 * A line with words, as offsets: lead, words, and the tail up to the next line with words.
 *
 * @param start where the lead begins
 * @param from where the words begin
 * @param to where the words end
 * @param next where the tail ends
 * @param marks how many {@code #} mark it as a heading
 */
record Printed(int start, int from, int to, int next, int marks) {
    int length() {
        return to - from;
    }

    /** The lines with words; empty lines before the first are a line without words. */
    static List<Printed> of(SourceText source) {
        String text = source.characters();
        var lines = new ArrayList<Printed>();
        for (SourceText.RawLine raw : source.lines()) {
            Printed line = cut(text, raw);
            if (line.length() > 0 || lines.isEmpty()) {
                lines.add(line);
            } else {
                Printed last = lines.removeLast();
                lines.add(new Printed(last.start, last.from, last.to, raw.next(), last.marks));
            }
        }
        return lines;
    }

    private static Printed cut(String text, SourceText.RawLine raw) {
        int from = skip(text, raw.start(), raw.end());
        int marks = 0;
        while (from + marks < raw.end() && text.charAt(from + marks) == '#') {
            marks++;
        }
        if (marks > 0 && marks <= 6 && from + marks < raw.end() && Letters.isBlank(text.charAt(from + marks))) {
            from = skip(text, from + marks, raw.end());
        } else {
            marks = 0;
        }
        int to = raw.end();
        while (to > from && Letters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Printed(raw.start(), from, to, raw.next(), marks);
    }

    private static int skip(String text, int from, int end) {
        int i = from;
        while (i < end && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}

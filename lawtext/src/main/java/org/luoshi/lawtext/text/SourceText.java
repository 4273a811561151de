package org.luoshi.lawtext.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it was read (原文), every character kept, and its lines.
 *
 * <p>A line ends with {@code \n}, {@code \r\n}, {@code \r} or U+2028; the mark belongs to the line before it.
 */
public final class SourceText {
    /** One line: {@code start}, the {@code end} of its words, and the start of the {@code next}. */
    public record RawLine(int start, int end, int next) {}

    private final String characters;
    private final List<RawLine> lines;

    private SourceText(String characters) {
        this.characters = characters;
        this.lines = cut(characters);
    }

    public static SourceText of(String characters) {
        return new SourceText(characters);
    }

    public String characters() {
        return characters;
    }

    public List<RawLine> lines() {
        return lines;
    }

    /** Line and column of an offset; the end of the text is a place too. */
    public Position position(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int start = lines.isEmpty() ? 0 : lines.get(low).start();
        return new Position(low + 1, characters.codePointCount(start, offset) + 1);
    }

    private static List<RawLine> cut(String text) {
        var lines = new ArrayList<RawLine>();
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028') {
                int next = c == '\r' && i + 1 < length && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                lines.add(new RawLine(start, i, next));
                start = next;
                i = next - 1;
            }
        }
        if (start < length) {
            lines.add(new RawLine(start, length, length));
        }
        return List.copyOf(lines);
    }
}

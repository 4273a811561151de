package org.luoshi.lawtext.text;

/**
 * A stretch of a text, from {@code start} (included) to {@code end} (excluded), counted in UTF-16 units of the whole
 * text as it was read.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of text: " + start + "–" + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The characters of the whole text that lie in it. */
    public String of(String whole) {
        return whole.substring(start, end);
    }
}

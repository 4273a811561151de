package org.luoshi.reading.draft;

/**
 * A stretch of the raw text.
 *
 * @param start its first UTF-16 unit
 * @param end the unit after its last
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + " to " + end);
        }
    }

    /** What is printed there. */
    public String of(String raw) {
        return raw.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}

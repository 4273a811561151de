package org.luoshi.reading.text;

import java.util.List;
import org.luoshi.reading.draft.Span;

/**
 * The running text of a report: paragraphs joined over columns and page ends, blanks between Chinese letters gone, doubled
 * letters once. Every character knows where it stands in the raw text.
 *
 * <p>Example: the lines 市人大常委会 and 会工作报告稿。 of two columns flow as 市人大常委会工作报告稿。
 */
public final class Flow {
    private final String raw;
    private final String text;
    private final int[] places;
    private final List<Misprint> misprints;

    Flow(String raw, String text, int[] places, List<Misprint> misprints) {
        this.raw = raw;
        this.text = text;
        this.places = places;
        this.misprints = List.copyOf(misprints);
    }

    /** A flow of these stretches of the raw text, one after another. */
    public static Flow of(String raw, List<Span> lines) {
        return new FlowMaker(raw).flow(lines);
    }

    /** Something printed twice. */
    public record Misprint(Span span, String printed, String meant) {}

    public String raw() {
        return raw;
    }

    public String text() {
        return text;
    }

    public List<Misprint> misprints() {
        return misprints;
    }

    public Piece all() {
        return new Piece(this, 0, text.length());
    }

    /** Where a part of the running text stands in the raw one. */
    Span span(int from, int to) {
        if (from >= to) {
            int at = from < places.length ? places[from] : raw.length();
            return new Span(at, at);
        }
        return new Span(places[from], places[to - 1] + 1);
    }
}

package org.luoshi.platform.laws.web;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.text.Span;
import org.luoshi.platform.laws.LawGraph.Out;
import org.luoshi.platform.laws.web.LawPage.Piece;

/** Cuts a printed line at its citations, each a link to what it means (引用链接). */
final class CitationLinks {
    private final List<Out> citations;
    private final String query;

    /**
     * Links of one text.
     *
     * @param citations by their place in the text
     * @param query what a link into another law carries on: the day the reader asked about
     */
    CitationLinks(List<Out> citations, String query) {
        this.citations = citations;
        this.query = query;
    }

    List<Piece> pieces(Line line) {
        Span span = line.textSpan();
        var pieces = new ArrayList<Piece>();
        int at = span.start();
        for (Out citation : within(span)) {
            if (citation.start() >= at && citation.end() <= span.end()) {
                plain(line, at, citation.start(), pieces);
                pieces.add(link(line, citation));
                at = citation.end();
            }
        }
        plain(line, at, span.end(), pieces);
        return pieces;
    }

    private List<Out> within(Span span) {
        int from = firstFrom(span.start());
        int to = firstFrom(span.end());
        return citations.subList(from, to);
    }

    /** The first citation that begins at the offset or after it, by halving. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = citations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (citations.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void plain(Line line, int from, int to, List<Piece> pieces) {
        if (from < to) {
            pieces.add(new Piece(words(line, from, to), "", ""));
        }
    }

    private Piece link(Line line, Out citation) {
        String words = words(line, citation.start(), citation.end());
        String anchor = citation.anchor().isEmpty() ? "" : "#" + citation.anchor();
        if (citation.own()) {
            return new Piece(words, anchor, "");
        }
        return citation.work().isEmpty()
                ? new Piece(words, "", citation.status())
                : new Piece(words, "/laws/" + citation.work() + query + anchor, "");
    }

    private static String words(Line line, int from, int to) {
        int start = line.textSpan().start();
        return line.text().substring(from - start, to - start);
    }
}

package org.luoshi.platform.suggestions.web;

import java.util.List;
import org.luoshi.platform.suggestions.similar.SharedPassages.Piece;

/** A suggestion and those most like it, what both say marked. */
public record SimilarPage(String number, String title, String href, List<Line> lines) {
    /** One that is like it. */
    public record Line(String number, String href, String lead, int percent, List<Piece> title, List<Piece> text) {}
}

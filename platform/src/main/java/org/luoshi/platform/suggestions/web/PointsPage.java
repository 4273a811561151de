package org.luoshi.platform.suggestions.web;

import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * Marking the points of a suggestion.
 *
 * @param typed one point a line
 * @param found how many were found in the text and wait to be confirmed; 0 once some are marked
 */
public record PointsPage(
        String number,
        String title,
        String href,
        String facts,
        String proposal,
        String typed,
        int found,
        Problems problems) {

    public Field field(Frame frame) {
        return Field.of("points", frame.t("suggestions.points"))
                .value(typed)
                .hint(frame.t("suggestions.points.hint"))
                .from(problems);
    }
}

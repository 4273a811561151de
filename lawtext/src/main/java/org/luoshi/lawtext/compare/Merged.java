package org.luoshi.lawtext.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One text from two drafts of the same base.
 *
 * @param units title, headings and articles in the order of my draft, what only the other has behind the unit it
 *     followed there. Labels are as printed in the drafts; numbering anew is the drafter's
 */
public record Merged(List<MergedUnit> units) {
    /** A unit of the merged text and its words. */
    public record MergedUnit(Role role, String label, List<Piece> pieces) {
        public boolean isInConflict() {
            return pieces.stream().anyMatch(Piece.Conflict.class::isInstance);
        }

        private String marked() {
            String words = pieces.stream().map(Piece::marked).collect(Collectors.joining());
            return label + (label.isEmpty() || words.isEmpty() ? "" : "　") + words;
        }
    }

    /** How many units a person must decide. */
    public long conflicts() {
        return units.stream().filter(MergedUnit::isInConflict).count();
    }

    /** The whole text, a line for each unit, conflicts marked. */
    public String marked() {
        return units.stream().map(MergedUnit::marked).collect(Collectors.joining("\n"));
    }
}

package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.List;

/** The words of one unit from two lists of changes of the same base words. */
public final class MergedWords {
    /** An edit as a stretch of the base and what stands there now. */
    private record Edit(int from, int to, String words) {}

    private final String base;
    private final List<Edit> mine;
    private final List<Edit> theirs;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private MergedWords(List<Change> mine, List<Change> theirs) {
        this.base = Changes.before(mine);
        this.mine = edits(mine);
        this.theirs = edits(theirs);
    }

    /**
     * Two lists of changes of the same words put together; where both changed the same place otherwise, a conflict.
     *
     * <p>Example: 三日内报送材料 to 五日内报送材料 and to 三日内报送书面材料 is agreed 五日内报送书面材料.
     */
    public static List<Piece> of(List<Change> mine, List<Change> theirs) {
        var merge = new MergedWords(mine, theirs);
        merge.run();
        return merge.pieces;
    }

    private static List<Edit> edits(List<Change> changes) {
        var edits = new ArrayList<Edit>();
        int at = 0;
        for (Change change : changes) {
            int to = at + change.before().length();
            if (change.kind() != Change.Kind.KEPT) {
                edits.add(new Edit(at, to, change.after()));
            }
            at = to;
        }
        return edits;
    }

    private void run() {
        int i = 0;
        int j = 0;
        while (i < mine.size() || j < theirs.size()) {
            int from = Math.min(start(mine, i), start(theirs, j));
            int to = from;
            int i0 = i;
            int j0 = j;
            boolean grown = true;
            while (grown) {
                grown = false;
                while (touches(mine, i, from, to, i == i0)) {
                    to = Math.max(to, mine.get(i++).to);
                    grown = true;
                }
                while (touches(theirs, j, from, to, j == j0)) {
                    to = Math.max(to, theirs.get(j++).to);
                    grown = true;
                }
            }
            agreed(base.substring(at, from));
            decide(from, to, mine.subList(i0, i), theirs.subList(j0, j));
            at = to;
        }
        agreed(base.substring(at));
    }

    private static int start(List<Edit> edits, int i) {
        return i < edits.size() ? edits.get(i).from : Integer.MAX_VALUE;
    }

    /** Edits that overlap, and insertions at the same place, are decided together. */
    private static boolean touches(List<Edit> edits, int i, int from, int to, boolean first) {
        int start = start(edits, i);
        return start < to || (start == from && first);
    }

    private void decide(int from, int to, List<Edit> my, List<Edit> their) {
        String was = base.substring(from, to);
        String one = apply(from, to, my);
        String other = apply(from, to, their);
        if (one.equals(other) || other.equals(was)) {
            agreed(one);
        } else if (one.equals(was)) {
            agreed(other);
        } else {
            pieces.add(new Piece.Conflict(was, one, other));
        }
    }

    private String apply(int from, int to, List<Edit> edits) {
        var words = new StringBuilder();
        int done = from;
        for (Edit edit : edits) {
            words.append(base, done, edit.from).append(edit.words);
            done = edit.to;
        }
        return words.append(base, done, to).toString();
    }

    private void agreed(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Agreed before) {
            pieces.set(pieces.size() - 1, new Piece.Agreed(before.words() + words));
        } else {
            pieces.add(new Piece.Agreed(words));
        }
    }
}

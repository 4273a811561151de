package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row of the table: one pair, or the pairs of an article that was split or merged, which stand together. */
record Row(List<Pair> pairs) {
    static List<Row> of(Comparison comparison) {
        var rows = new ArrayList<Row>();
        for (Pair pair : comparison.pairs()) {
            boolean joins = !rows.isEmpty() && rows.getLast().holds(pair);
            if (joins) {
                rows.getLast().pairs.add(pair);
            } else {
                rows.add(new Row(new ArrayList<>(List.of(pair))));
            }
        }
        return rows;
    }

    private boolean holds(Pair pair) {
        Pair last = pairs.getLast();
        return isPart(pair)
                && isPart(last)
                && (Objects.equals(last.old(), pair.old()) || Objects.equals(last.now(), pair.now()));
    }

    private static boolean isPart(Pair pair) {
        return pair.kind() == PairKind.SPLIT || pair.kind() == PairKind.MERGED;
    }

    Pair first() {
        return pairs.getFirst();
    }

    PairKind kind() {
        return first().kind();
    }

    /** Title and headings head the rows below them. */
    boolean isHeading() {
        Role role = first().unit().role();
        return role == Role.HEADING || role == Role.TITLE;
    }
}

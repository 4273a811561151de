package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts pairs in the order of the new text; what was deleted follows the unit that it followed in the old text. */
final class ReadingOrder {
    private record Placed(int at, int deleted, Pair pair) {}

    private ReadingOrder() {}

    static List<Pair> of(List<Pair> pairs, int olds) {
        int[] follows = follows(pairs, olds);
        var placed = new ArrayList<Placed>(pairs.size());
        for (Pair pair : pairs) {
            Unit now = pair.now();
            Unit old = pair.old();
            if (now != null) {
                placed.add(new Placed(now.order(), -1, pair));
            } else if (old != null) {
                placed.add(new Placed(follows[old.order()], old.order(), pair));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::at).thenComparingInt(Placed::deleted));
        return placed.stream().map(Placed::pair).toList();
    }

    /** For each old unit, the place in the new text of the last unit before it that did not move; -1 at the start. */
    private static int[] follows(List<Pair> pairs, int olds) {
        int[] place = new int[olds];
        Arrays.fill(place, -1);
        for (Pair pair : pairs) {
            if (pair.old() != null && pair.now() != null && pair.kind() != PairKind.MOVED) {
                place[pair.old().order()] =
                        Math.max(place[pair.old().order()], pair.now().order());
            }
        }
        for (int i = 1; i < olds; i++) {
            place[i] = place[i] < 0 ? place[i - 1] : place[i];
        }
        return place;
    }
}

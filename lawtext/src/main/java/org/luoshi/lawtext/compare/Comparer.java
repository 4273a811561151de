package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.luoshi.lawtext.provision.LegalText;

/**
 * Compares two texts of law.
 *
 * <p>Example: of 第一条 甲。第二条 乙。 and 第一条 丙。第二条 甲。第三条 乙。 the first article is inserted, and the old
 * articles are the same with other numbers.
 */
public final class Comparer {
    private Comparer() {}

    public static Comparison compare(LegalText old, LegalText now) {
        return new Comparison(old.title(), now.title(), pairs(old, now, true));
    }

    /** The pairs in reading order; without {@code parts} each unit has at most one counterpart. */
    static List<Pair> pairs(LegalText old, LegalText now, boolean parts) {
        List<Unit> olds = Units.of(old);
        List<Unit> news = Units.of(now);
        var pairs = new ArrayList<Pair>();
        for (Role role : Role.values()) {
            pairs.addAll(RolePairs.of(only(role, olds), only(role, news), parts));
        }
        return ReadingOrder.of(pairs, olds.size());
    }

    private static List<Unit> only(Role role, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.role() == role)
                .sorted(Comparator.comparingInt(Unit::order))
                .toList();
    }
}

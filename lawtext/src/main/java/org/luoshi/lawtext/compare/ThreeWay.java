package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.Merged.MergedUnit;
import org.luoshi.lawtext.provision.LegalText;

/**
 * Merges two drafts (三方合并): what one side changed is taken, what both changed alike is taken once, what both changed
 * in different ways is a conflict. Nothing is decided for the drafter.
 *
 * <p>A unit that one side deleted is left out unless the other side changed it; then it is a conflict.
 */
public final class ThreeWay {
    private final Map<Unit, Pair> mine;
    private final Map<Unit, Pair> theirs;
    private final Map<Integer, List<MergedUnit>> behind = new HashMap<>();
    private final List<MergedUnit> merged = new ArrayList<>();

    private ThreeWay(Map<Unit, Pair> mine, Map<Unit, Pair> theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    public static Merged merge(LegalText base, LegalText mine, LegalText theirs) {
        List<Pair> toMine = Comparer.pairs(base, mine, false);
        List<Pair> toTheirs = Comparer.pairs(base, theirs, false);
        var merge = new ThreeWay(byBase(toMine), byBase(toTheirs));
        merge.keepTheirOwn(toTheirs);
        merge.walk(toMine);
        return new Merged(merge.merged);
    }

    /** The units of the base are parsed twice and equal; their place tells those of equal words apart. */
    private static Map<Unit, Pair> byBase(List<Pair> pairs) {
        var byBase = new HashMap<Unit, Pair>();
        for (Pair pair : pairs) {
            if (pair.old() != null) {
                byBase.put(pair.old(), pair);
            }
        }
        return byBase;
    }

    /** What only the other draft has, by the base unit that it follows there. */
    private void keepTheirOwn(List<Pair> toTheirs) {
        int last = -1;
        for (Pair pair : toTheirs) {
            if (pair.old() != null) {
                last = pair.old().order();
            } else if (pair.now() != null) {
                MergedUnit own = whole(pair.now(), pair.now().words());
                behind.computeIfAbsent(last, _ -> new ArrayList<>()).add(own);
            }
        }
    }

    private void walk(List<Pair> toMine) {
        flush(-1);
        for (Pair pair : toMine) {
            Unit base = pair.old();
            if (base == null) {
                add(whole(pair.unit(), pair.unit().words()));
            } else {
                add(decided(base, pair.now(), now(theirs, base)));
                flush(base.order());
            }
        }
    }

    private void flush(int base) {
        behind.getOrDefault(base, List.of()).forEach(this::add);
    }

    /** What both sides inserted in the same words at the same place is there once. */
    private void add(@Nullable MergedUnit unit) {
        if (unit != null
                && !(!merged.isEmpty()
                        && merged.getLast().pieces().equals(unit.pieces())
                        && merged.getLast().role() == unit.role()
                        && unit.role() == Role.ARTICLE)) {
            merged.add(unit);
        }
    }

    private static @Nullable Unit now(Map<Unit, Pair> side, Unit base) {
        Pair pair = side.get(base);
        return pair == null ? null : pair.now();
    }

    private @Nullable MergedUnit decided(Unit base, @Nullable Unit my, @Nullable Unit their) {
        if (my == null) {
            return their == null ? null : left(base, their, new Piece.Conflict(base.words(), "", their.words()));
        }
        if (their == null) {
            return left(base, my, new Piece.Conflict(base.words(), my.words(), ""));
        }
        return new MergedUnit(
                base.role(), label(base, my, their), MergedWords.of(changes(mine, base), changes(theirs, base)));
    }

    /** One side deleted it; a conflict if the other side changed it. */
    private static @Nullable MergedUnit left(Unit base, Unit left, Piece.Conflict conflict) {
        return left.words().equals(base.words()) ? null : new MergedUnit(base.role(), left.label(), List.of(conflict));
    }

    private static List<Change> changes(Map<Unit, Pair> side, Unit base) {
        Pair pair = side.get(base);
        return pair == null ? List.of() : pair.changes();
    }

    private static String label(Unit base, Unit my, Unit their) {
        return my.label().equals(base.label()) ? their.label() : my.label();
    }

    private static MergedUnit whole(Unit unit, String words) {
        return new MergedUnit(unit.role(), unit.label(), List.of(new Piece.Agreed(words)));
    }
}

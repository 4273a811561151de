package org.luoshi.lawtext.compare;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One side while parts are looked for: its counterparts, the letters they account for, what is left of each unit. */
final class Half {
    final Side side;
    final int[] partner;
    private final @Nullable BitSet[] kept;
    private final Map<Integer, int[]> left = new HashMap<>();

    Half(Side side, int[] partner) {
        this.side = side;
        this.partner = partner;
        this.kept = new BitSet[side.size()];
    }

    void keep(int unit, BitSet letters) {
        kept[unit] = letters;
    }

    /** The letters of the unit that its counterpart has; null when it has none. */
    @Nullable
    BitSet kept(int unit) {
        return kept[unit];
    }

    /** The pairs of letters of a unit that its counterpart does not account for. */
    int[] left(int unit, Bigrams vocabulary) {
        BitSet accounted = kept[unit];
        if (accounted == null) {
            return side.bigrams[unit];
        }
        return left.computeIfAbsent(unit, _ -> without(side.units.get(unit).letters, accounted, vocabulary));
    }

    private static int[] without(int[] letters, BitSet accounted, Bigrams vocabulary) {
        int[] rest = new int[letters.length];
        int count = 0;
        for (int i = accounted.nextClearBit(0); i < letters.length; i = accounted.nextClearBit(i + 1)) {
            rest[count++] = letters[i];
        }
        return vocabulary.numbers(rest, 0, count);
    }
}

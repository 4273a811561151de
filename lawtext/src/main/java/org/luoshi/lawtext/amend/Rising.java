package org.luoshi.lawtext.amend;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The heaviest rising subsequence: which of several things kept their order. */
final class Rising {
    private Rising() {}

    static <T> Set<T> heaviest(List<T> things, ToIntFunction<T> rank, ToIntFunction<T> weight) {
        int size = things.size();
        int[] best = new int[size];
        int[] before = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            best[i] = weight.applyAsInt(things.get(i));
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                int sum = best[j] + weight.applyAsInt(things.get(i));
                if (rank.applyAsInt(things.get(j)) < rank.applyAsInt(things.get(i)) && sum > best[i]) {
                    best[i] = sum;
                    before[i] = j;
                }
            }
            if (last < 0 || best[i] > best[last]) {
                last = i;
            }
        }
        Set<T> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = last; i >= 0; i = before[i]) {
            kept.add(things.get(i));
        }
        return kept;
    }
}

package org.luoshi.lawtext.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Pairs the units that have the same words: those found once first, then their neighbours, then equals in turn. */
final class SameWords {
    private final Pairing pairing;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] old;
    private final int[] now;

    SameWords(Pairing pairing) {
        this.pairing = pairing;
        this.old = numbered(pairing.old);
        this.now = numbered(pairing.now);
    }

    void pair() {
        once();
        neighbours();
        inTurn();
    }

    private int[] numbered(Side side) {
        int[] found = new int[side.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(side.units.get(i).key(), _ -> numbers.size());
        }
        return found;
    }

    private void once() {
        int[] inOld = counted(old);
        int[] inNew = counted(now);
        int[] place = new int[numbers.size()];
        for (int i = 0; i < old.length; i++) {
            place[old[i]] = i;
        }
        for (int j = 0; j < now.length; j++) {
            if (inOld[now[j]] == 1 && inNew[now[j]] == 1) {
                pairing.pair(place[now[j]], j);
            }
        }
    }

    private int[] counted(int[] side) {
        int[] count = new int[numbers.size()];
        for (int number : side) {
            count[number]++;
        }
        return count;
    }

    private void neighbours() {
        for (int i = 0; i < old.length; i++) {
            if (pairing.toNew[i] >= 0) {
                together(i + 1, pairing.toNew[i] + 1);
            }
        }
        for (int i = old.length - 1; i >= 0; i--) {
            if (pairing.toNew[i] >= 0) {
                together(i - 1, pairing.toNew[i] - 1);
            }
        }
    }

    private void together(int i, int j) {
        boolean within = i >= 0 && j >= 0 && i < old.length && j < now.length;
        if (within && old[i] == now[j] && pairing.isFree(i, j)) {
            pairing.pair(i, j);
        }
    }

    private void inTurn() {
        var waiting = new HashMap<Integer, Deque<Integer>>();
        for (int i = 0; i < old.length; i++) {
            if (pairing.toNew[i] < 0) {
                waiting.computeIfAbsent(old[i], _ -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < now.length; j++) {
            Deque<Integer> equals = pairing.toOld[j] < 0 ? waiting.get(now[j]) : null;
            if (equals != null && !equals.isEmpty()) {
                pairing.pair(equals.remove(), j);
            }
        }
    }
}

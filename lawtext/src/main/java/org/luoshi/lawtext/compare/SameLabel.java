package org.luoshi.lawtext.compare;

import java.util.BitSet;
import java.util.List;

/** Pairs headings that have nothing in common but number and place: 第二章 罚则 became 第二章 法律责任. */
final class SameLabel {
    private SameLabel() {}

    static void pair(Pairing pairing, List<Unit> olds, List<Unit> news) {
        BitSet kept = pairing.inOrder();
        int low = 0;
        for (int i = 0; i < olds.size(); i++) {
            if (kept.get(i)) {
                low = pairing.toNew[i] + 1;
            } else if (pairing.toNew[i] < 0) {
                int found = free(pairing, olds.get(i).label(), news, low);
                if (found >= 0) {
                    pairing.pair(i, found);
                    low = found + 1;
                }
            }
        }
    }

    /** The first free one with the label before the next that is taken, or -1. */
    private static int free(Pairing pairing, String label, List<Unit> news, int low) {
        for (int j = low; j < news.size() && pairing.toOld[j] < 0; j++) {
            if (news.get(j).label().equals(label)) {
                return j;
            }
        }
        return -1;
    }
}

package org.luoshi.lawtext.compare;

import java.util.Arrays;
import java.util.BitSet;

/** Which of many pairs stand in the same order on both sides: as many as can, the rest has moved. */
final class Order {
    private Order() {}

    /**
     * The longest run of pairs whose new places rise.
     *
     * @param partner for each old place the new one, or -1
     * @return the old places that kept the order
     */
    static BitSet kept(int[] partner) {
        int[] tails = new int[partner.length];
        int[] before = new int[partner.length];
        int length = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                int at = place(partner, tails, length, partner[i]);
                before[i] = at == 0 ? -1 : tails[at - 1];
                tails[at] = i;
                length = Math.max(length, at + 1);
            }
        }
        var kept = new BitSet(partner.length);
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
            kept.set(i);
        }
        return kept;
    }

    private static int place(int[] partner, int[] tails, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (partner[tails[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int[] unpaired(int size) {
        int[] partner = new int[size];
        Arrays.fill(partner, -1);
        return partner;
    }
}

package org.luoshi.lawtext.compare;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Which letters go and which come, as few as can be found: Myers' search from both ends, in linear memory.
 *
 * <p>The search in one box is bounded; past the bound the box is cut at the point that was reached furthest. So hostile
 * texts cost time linear in their length and merely get an edit that is not the shortest.
 */
final class ShortestEdit {
    private static final int PATIENT = 2_048;
    private static final int HURRIED = 128;
    private static final int LONG = 40_000;

    /** Letters of the old words that go. */
    final BitSet deleted = new BitSet();
    /** Letters of the new words that come. */
    final BitSet inserted = new BitSet();

    private final int[] a;
    private final int[] b;
    private final int bound;
    private final int[] forward;
    private final int[] backward;
    private final Deque<int[]> boxes = new ArrayDeque<>();

    ShortestEdit(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.bound = Math.min((a.length + b.length + 1) / 2 + 1, a.length + b.length > LONG ? HURRIED : PATIENT);
        this.forward = new int[2 * bound + 3];
        this.backward = new int[2 * bound + 3];
        boxes.push(new int[] {0, a.length, 0, b.length});
        while (!boxes.isEmpty()) {
            int[] box = boxes.pop();
            narrow(box[0], box[1], box[2], box[3]);
        }
    }

    /** Drops what both sides begin and end with; the rest is all gone, all new, or cut in two. */
    private void narrow(int a0, int a1, int b0, int b1) {
        int i = a0;
        int j = b0;
        int iEnd = a1;
        int jEnd = b1;
        while (i < iEnd && j < jEnd && a[i] == b[j]) {
            i++;
            j++;
        }
        while (i < iEnd && j < jEnd && a[iEnd - 1] == b[jEnd - 1]) {
            iEnd--;
            jEnd--;
        }
        if (i == iEnd || j == jEnd) {
            deleted.set(i, iEnd);
            inserted.set(j, jEnd);
        } else {
            cut(i, iEnd, j, jEnd);
        }
    }

    private void cut(int a0, int a1, int b0, int b1) {
        long point = middle(a0, a1 - a0, b0, b1 - b0);
        int x = a0 + (int) (point >>> 32);
        int y = b0 + (int) point;
        boxes.push(new int[] {x, a1, y, b1});
        boxes.push(new int[] {a0, x, b0, y});
    }

    /** A point that a shortest way goes through, x in the upper half of the number, y in the lower. */
    private long middle(int a0, int n, int b0, int m) {
        int depth = Math.min((n + m + 1) / 2, bound);
        int zero = depth + 1;
        Arrays.fill(forward, 0, 2 * depth + 3, -1);
        Arrays.fill(backward, 0, 2 * depth + 3, -1);
        forward[zero + 1] = 0;
        backward[zero + 1] = 0;
        int delta = n - m;
        boolean odd = (delta & 1) != 0;
        int skipLow = 0;
        int skipHigh = 0;
        int skipLowBack = 0;
        int skipHighBack = 0;
        for (int d = 0; d < depth; d++) {
            for (int k = -d + skipLow; k <= d - skipHigh; k += 2) {
                int x = next(forward, zero + k, k == -d, k == d);
                int y = x - k;
                while (x < n && y < m && a[a0 + x] == b[b0 + y]) {
                    x++;
                    y++;
                }
                forward[zero + k] = x;
                if (x > n) {
                    skipHigh += 2;
                } else if (y > m) {
                    skipLow += 2;
                } else if (odd && meets(backward, zero + delta - k, depth, n - x)) {
                    return point(x, y);
                }
            }
            for (int k = -d + skipLowBack; k <= d - skipHighBack; k += 2) {
                int x = next(backward, zero + k, k == -d, k == d);
                int y = x - k;
                while (x < n && y < m && a[a0 + n - 1 - x] == b[b0 + m - 1 - y]) {
                    x++;
                    y++;
                }
                backward[zero + k] = x;
                if (x > n) {
                    skipHighBack += 2;
                } else if (y > m) {
                    skipLowBack += 2;
                } else if (!odd && meets(forward, zero + delta - k, depth, n - x)) {
                    return point(n - x, m - y);
                }
            }
        }
        return furthest(zero, depth, n, m);
    }

    private static int next(int[] reached, int k, boolean lowest, boolean highest) {
        boolean down = lowest || (!highest && reached[k - 1] < reached[k + 1]);
        return down ? reached[k + 1] : reached[k - 1] + 1;
    }

    private static boolean meets(int[] other, int k, int depth, int left) {
        return k >= 0 && k < 2 * depth + 3 && other[k] != -1 && other[k] >= left;
    }

    private long furthest(int zero, int depth, int n, int m) {
        long best = point(n, 0);
        int most = 0;
        for (int k = -depth + 1; k < depth; k++) {
            int x = forward[zero + k];
            int y = x - k;
            if (x >= 0 && y >= 0 && x <= n && y <= m && x + y > most && x + y < n + m) {
                most = x + y;
                best = point(x, y);
            }
        }
        return best;
    }

    private static long point(int x, int y) {
        return ((long) x << 32) | y;
    }
}

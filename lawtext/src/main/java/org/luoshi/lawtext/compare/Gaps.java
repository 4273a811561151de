package org.luoshi.lawtext.compare;

import java.util.BitSet;

/**
 * Pairs what is left between two pairs that stand in the same order, so that the sum of likeness is greatest and order
 * is kept. Wide gaps are searched along their diagonal only.
 */
final class Gaps {
    private static final int BAND = 48;

    private final Pairing pairing;
    private final double least;
    private int[] olds = new int[16];
    private int[] news = new int[16];

    /** @param least less alike than this, two articles in the same gap have nothing to do with each other */
    Gaps(Pairing pairing, double least) {
        this.pairing = pairing;
        this.least = least;
    }

    void pair() {
        BitSet kept = pairing.inOrder();
        int i = 0;
        int j = 0;
        for (int at = kept.nextSetBit(0); at >= 0; at = kept.nextSetBit(at + 1)) {
            gap(i, at, j, pairing.toNew[at]);
            i = at + 1;
            j = pairing.toNew[at] + 1;
        }
        gap(i, pairing.toNew.length, j, pairing.toOld.length);
    }

    private void gap(int i0, int i1, int j0, int j1) {
        if (i1 - i0 > olds.length) {
            olds = new int[2 * (i1 - i0)];
        }
        if (j1 - j0 > news.length) {
            news = new int[2 * (j1 - j0)];
        }
        int n = free(i0, i1, pairing.toNew, olds);
        int m = free(j0, j1, pairing.toOld, news);
        if (n > 0 && m > 0) {
            align(n, m);
        }
    }

    private static int free(int from, int to, int[] partner, int[] found) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if (partner[at] < 0) {
                found[count++] = at;
            }
        }
        return count;
    }

    /** The best alignment, row by row over a band of columns around the diagonal. */
    private void align(int n, int m) {
        int width = Math.min(m, 2 * BAND);
        var way = new byte[n][width];
        double[] above = new double[m + 1];
        double[] row = new double[m + 1];
        for (int i = 0; i < n; i++) {
            int start = start(i, n, m, width);
            if (i > 0) {
                int reached = start(i - 1, n, m, width) + width;
                for (int j = reached + 1; j <= start + width; j++) {
                    above[j] = above[reached];
                }
            }
            row[start] = above[start];
            for (int j = start + 1; j <= start + width; j++) {
                double alike = pairing.likeness(olds[i], news[j - 1]);
                double both = alike < least ? -1 : above[j - 1] + alike - least / 2;
                row[j] = Math.max(both, Math.max(above[j], row[j - 1]));
                way[i][j - 1 - start] = (byte) (row[j] == both ? 1 : row[j] == above[j] ? 2 : 3);
            }
            double[] done = above;
            above = row;
            row = done;
        }
        trace(n, m, width, way);
    }

    private static int start(int i, int n, int m, int width) {
        long centre = (long) i * m / n;
        return Math.clamp(centre - width / 2, 0, m - width);
    }

    private void trace(int n, int m, int width, byte[][] way) {
        int j = m - 1;
        for (int i = n - 1; i >= 0 && j >= 0; i--) {
            int start = start(i, n, m, width);
            j = Math.min(j, start + width - 1);
            while (j >= start && way[i][j - start] == 3) {
                j--;
            }
            if (j >= start && way[i][j - start] == 1) {
                pairing.pair(olds[i], news[j]);
                j--;
            }
        }
    }
}

package org.luoshi.lawtext.compare;

import java.util.Arrays;
import java.util.List;

/** The units of one side as pairs of letters, and where each rare pair occurs. */
final class Side {
    /** A pair that more units have than this finds no candidates: it is the common stock of drafting. */
    private static final int COMMON = 32;

    final List<Folded> units;
    final int[][] bigrams;
    final double[] weight;

    private final Bigrams vocabulary;
    private int[] first = new int[0];
    private int[] occurrences = new int[0];

    Side(List<Folded> units, Bigrams vocabulary) {
        this.units = units;
        this.vocabulary = vocabulary;
        this.bigrams = new int[units.size()][];
        this.weight = new double[units.size()];
        for (int i = 0; i < bigrams.length; i++) {
            int[] letters = units.get(i).letters;
            bigrams[i] = vocabulary.learn(letters, 0, letters.length);
        }
    }

    int size() {
        return bigrams.length;
    }

    /** After both sides are learnt. */
    void index() {
        first = new int[vocabulary.size() + 1];
        for (int i = 0; i < bigrams.length; i++) {
            weight[i] = vocabulary.weight(bigrams[i]);
            for (int number : bigrams[i]) {
                first[number + 1]++;
            }
        }
        for (int i = 0; i < first.length - 1; i++) {
            first[i + 1] += first[i];
        }
        occurrences = new int[first[first.length - 1]];
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < bigrams.length; i++) {
            for (int number : bigrams[i]) {
                occurrences[next[number]++] = i;
            }
        }
    }

    /** The units that share rare pairs with the given ones, the likeliest first, at most {@code most}. */
    int[] candidates(int[] pairs, int most, double[] score) {
        int[] touched = new int[COMMON * Math.max(1, pairs.length)];
        int count = 0;
        for (int number : pairs) {
            if (number + 1 < first.length && first[number + 1] - first[number] <= COMMON) {
                for (int at = first[number]; at < first[number + 1]; at++) {
                    int unit = occurrences[at];
                    if (score[unit] == 0) {
                        touched[count++] = unit;
                    }
                    score[unit] += vocabulary.weight(number);
                }
            }
        }
        int[] best = best(touched, count, most, score);
        for (int i = 0; i < count; i++) {
            score[touched[i]] = 0;
        }
        return best;
    }

    private static int[] best(int[] touched, int count, int most, double[] score) {
        int[] best = new int[Math.min(most, count)];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int unit = touched[i];
            int at = kept < best.length ? kept++ : score[best[kept - 1]] < score[unit] ? kept - 1 : -1;
            if (at >= 0) {
                while (at > 0 && score[best[at - 1]] < score[unit]) {
                    best[at] = best[at - 1];
                    at--;
                }
                best[at] = unit;
            }
        }
        return best;
    }
}

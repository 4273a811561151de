package org.luoshi.lawtext.compare;

import java.util.Arrays;

/**
 * The pairs of neighbouring letters of many units, numbered; rare pairs weigh more than the common stock of drafting.
 *
 * <p>Two units are alike by the weight of the pairs they share. A number stands for each pair, and each unit has its
 * numbers sorted and without repetition.
 */
final class Bigrams {
    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;
    private int[] frequency = new int[1 << 10];
    private double[] weight = new double[0];

    /** The pairs of the letters, counted as one unit more that has them. */
    int[] learn(int[] letters, int from, int to) {
        int[] found = numbers(letters, from, to);
        for (int number : found) {
            frequency[number]++;
        }
        return found;
    }

    /** The pairs of the letters. */
    int[] numbers(int[] letters, int from, int to) {
        int count = Math.max(1, to - from - 1);
        if (to == from) {
            return new int[0];
        }
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            int second = from + i + 1 < to ? letters[from + i + 1] : 0;
            found[i] = number(((long) letters[from + i] << 21) | second);
        }
        Arrays.sort(found);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** After all is learnt: what each pair weighs among so many units. */
    void weigh(int units) {
        weight = new double[size];
        for (int i = 0; i < size; i++) {
            weight[i] = Math.log((units + 2.0) / (frequency[i] + 0.5));
        }
    }

    int size() {
        return size;
    }

    double weight(int number) {
        return number < weight.length ? weight[number] : 1;
    }

    double weight(int[] unit) {
        double sum = 0;
        for (int number : unit) {
            sum += weight(number);
        }
        return sum;
    }

    double shared(int[] one, int[] other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                sum += weight(one[i]);
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private int number(long key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0) {
            if (keys[slot] == key + 1) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key + 1;
        numbers[slot] = size;
        if (size == frequency.length) {
            frequency = Arrays.copyOf(frequency, 2 * size);
        }
        if (2 * ++size > keys.length) {
            grow();
        }
        return size - 1;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i] - 1, mask);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}

package org.luoshi.reading.bench;

/**
 * How well a layer was read.
 *
 * @param right pairs of a found and a wanted one
 */
public record Score(int right, int found, int wanted) {
    static final Score NONE = new Score(0, 0, 0);

    Score plus(Score other) {
        return new Score(right + other.right, found + other.found, wanted + other.wanted);
    }

    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    public double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    public double f1() {
        return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }
}

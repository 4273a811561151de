package org.luoshi.lawtext.compare;

/**
 * A stretch of letters on both sides, kept or edited; an edit may be empty on one side.
 *
 * @param a0 where it begins in the old letters
 * @param a1 where it ends there
 * @param b0 where it begins in the new letters
 * @param b1 where it ends there
 * @param kept whether the letters are the same
 */
record Block(int a0, int a1, int b0, int b1, boolean kept) {
    int removed() {
        return a1 - a0;
    }

    int added() {
        return b1 - b0;
    }

    Block joined(Block next) {
        return new Block(a0, next.a1, b0, next.b1, kept && next.kept);
    }
}

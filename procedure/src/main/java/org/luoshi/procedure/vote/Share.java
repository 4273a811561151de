package org.luoshi.procedure.vote;

/**
 * How much of a whole is asked for (过半数、三分之二以上): more than a fraction, or at least it.
 *
 * @param strict more than; {@code false} at least, as Chinese law counts 以上 (the number itself included)
 */
public record Share(Fraction fraction, boolean strict) {
    /** Whether {@code part} of {@code whole} is enough; nobody is never enough. */
    public boolean reached(int part, int whole) {
        return part > 0 && (strict ? fraction.moreThan(part, whole) : fraction.atLeast(part, whole));
    }

    /** The smallest number that is enough: 41 members, more than half → 21; 60 deputies, at least two thirds → 40. */
    public int needed(int whole) {
        long product = (long) whole * fraction.numerator();
        long needed = strict
                ? product / fraction.denominator() + 1
                : (product + fraction.denominator() - 1) / fraction.denominator();
        return (int) Math.max(1, needed);
    }

    /** {@code 过半数}, {@code 三分之二以上}. */
    public String zh() {
        return strict ? (fraction.zh().equals("半数") ? "过半数" : "超过" + fraction.zh()) : fraction.zh() + "以上";
    }

    /** {@code more than half}, {@code at least 2/3}. */
    public String en() {
        return (strict ? "more than " : "at least ") + fraction.en();
    }
}

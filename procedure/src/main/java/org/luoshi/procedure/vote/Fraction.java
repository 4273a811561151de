package org.luoshi.procedure.vote;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A share of a body (比例): one half, two thirds.
 *
 * @param numerator at least 1
 * @param denominator no less than the numerator
 */
public record Fraction(int numerator, int denominator) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2})/([1-9]\\d{0,2})");
    private static final String DIGITS = "零一二三四五六七八九十";

    public Fraction {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException("no share of a body: " + numerator + "/" + denominator);
        }
    }

    /** {@code 2/3} as it stands in a file. */
    public static Optional<Fraction> read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int numerator = Integer.parseInt(parts.group(1));
        int denominator = Integer.parseInt(parts.group(2));
        return numerator > denominator ? Optional.empty() : Optional.of(new Fraction(numerator, denominator));
    }

    /** Whether {@code part} of {@code whole} is more than this share; exactly the share is not more. */
    public boolean moreThan(int part, int whole) {
        return (long) part * denominator > (long) numerator * whole;
    }

    /** Whether {@code part} of {@code whole} is this share or more. */
    public boolean atLeast(int part, int whole) {
        return (long) part * denominator >= (long) numerator * whole;
    }

    /** {@code 半数}, {@code 三分之二}. */
    String zh() {
        return numerator == 1 && denominator == 2
                ? "半数"
                : denominator > 10
                        ? denominator + "分之" + numerator
                        : DIGITS.charAt(denominator) + "分之" + DIGITS.charAt(numerator);
    }

    /** {@code half}, {@code 2/3}. */
    String en() {
        return numerator == 1 && denominator == 2 ? "half" : numerator + "/" + denominator;
    }
}

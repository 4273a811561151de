package org.luoshi.platform.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a figure comes to: a count, a share of a count, or an amount with its unit. */
public sealed interface Value {

    /** The number as a reader sees it: {@code 404}, {@code 97.5%}, {@code 12.5}. */
    String text();

    /** The value as it is stored and hashed: {@code 404}, {@code 394/404}, {@code 12.50 days}. */
    String exact();

    /** The value that is stored as {@code exact}. */
    static Value ofExact(String exact) {
        String[] share = exact.split("/", -1);
        if (share.length == 2) {
            return new Share(Long.parseLong(share[0]), Long.parseLong(share[1]));
        }
        int unit = exact.indexOf(' ');
        return unit < 0
                ? new Count(Long.parseLong(exact))
                : new Amount(new BigDecimal(exact.substring(0, unit)), exact.substring(unit + 1));
    }

    /** Things counted one by one; the figure's records are these things. */
    record Count(long things) implements Value {
        public Count {
            if (things < 0) {
                throw new IllegalArgumentException("a count is never negative: " + things);
            }
        }

        @Override
        public String text() {
            return Long.toString(things);
        }

        @Override
        public String exact() {
            return text();
        }
    }

    /** {@code 394} of {@code 404}; of nothing there is no share, and the text says {@code –}. */
    record Share(long part, long whole) implements Value {
        public Share {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException("not a share: " + part + " of " + whole);
            }
        }

        @Override
        public String text() {
            return whole == 0 ? "–" : percent().toPlainString() + "%";
        }

        @Override
        public String exact() {
            return part + "/" + whole;
        }

        private BigDecimal percent() {
            // rounded down: a share is 100% only when nothing is missing
            return BigDecimal.valueOf(part)
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                    .stripTrailingZeros();
        }
    }

    /** A measured amount: {@code 12.5} {@code days}. */
    record Amount(BigDecimal number, String unit) implements Value {
        @Override
        public String text() {
            return number.toPlainString();
        }

        @Override
        public String exact() {
            return number.toPlainString() + " " + unit;
        }
    }
}

package org.luoshi.reading.draft;

/**
 * Words of the page.
 *
 * @param span where they stand
 * @param raw as printed, line ends and blanks within
 * @param value as meant: joined over lines and columns, a doubled character once, numerals as digits
 * @param rule what found them
 */
public record Words(Span span, String raw, String value, Rule rule) {
    /** Whether what is meant is not what is printed, blanks and line ends aside. */
    public boolean isCorrected() {
        return !raw.replaceAll("\\s+", "").equals(value.replaceAll("\\s+", ""));
    }
}

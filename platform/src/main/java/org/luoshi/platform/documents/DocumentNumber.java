package org.luoshi.platform.documents;

/**
 * The number of a document (发文字号): {@code 示人办〔2026〕1号}.
 *
 * @param issuerCode the issuer's short mark: {@code 示人办}
 * @param year four digits, in 〔〕
 * @param serial from 1, without leading zeros; 0 while the document has none, which leaves its place free
 */
public record DocumentNumber(String issuerCode, int year, int serial) {
    /** Before it there was no organ of this state to number anything. */
    public static final int FIRST_YEAR = 1949;

    public DocumentNumber {
        if (year < FIRST_YEAR || year > 9999 || serial < 0) {
            throw new IllegalArgumentException("not a document number: " + issuerCode + " " + year + " " + serial);
        }
    }

    public String text() {
        return issuerCode + "〔" + year + "〕" + (serial == 0 ? "　" : serial) + "号";
    }
}

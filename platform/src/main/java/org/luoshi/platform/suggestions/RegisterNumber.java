package org.luoshi.platform.suggestions;

/**
 * The number a suggestion is registered under (登记号): the 12th of 市15-5 in session, the 7th of 2026 between sessions.
 *
 * @param inSession 大会期间 or 闭会期间: two series, never mixed
 * @param of the congress session's label, or the year
 * @param ordinal from 1, without a gap
 */
public record RegisterNumber(boolean inSession, String of, int ordinal) {
    public RegisterNumber {
        if (ordinal < 1) {
            throw new IllegalArgumentException("numbers of the register begin at 1: " + ordinal);
        }
    }

    /** The message that shows it; {@link #of} and {@link #digits} fill its places. */
    public String messageKey() {
        return inSession ? "suggestions.register.in-session" : "suggestions.register.between";
    }

    /** {@code 012}. */
    public String digits() {
        return "%03d".formatted(ordinal);
    }
}

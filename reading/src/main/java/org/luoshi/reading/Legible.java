package org.luoshi.reading;

import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.NoNews;

/** Whether characters can be read as a page at all. */
final class Legible {
    private static final int ENOUGH = 12;

    private Legible() {}

    static @Nullable NoNews problem(String raw) {
        long strange = raw.chars().filter(Legible::isStrange).count();
        long letters = raw.chars().filter(Character::isLetter).count();
        long digits = raw.chars().filter(Character::isDigit).count();
        if (strange > 8 && strange * 20 > raw.length()) {
            return NoNews.BINARY;
        }
        if (letters + digits == 0) {
            return NoNews.EMPTY;
        }
        return letters < ENOUGH && digits > letters ? NoNews.NUMBERS : null;
    }

    private static boolean isStrange(int c) {
        return c == 0xfffd || (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}

package org.luoshi.platform.journal;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Text that survives the way through UTF-8 and the database unchanged, so that a hash taken before writing equals the hash
 * taken after reading: NUL and unpaired surrogates become U+FFFD.
 */
final class CleanText {
    private CleanText() {}

    static String of(String text) {
        String withoutNul = text.replace('\0', '\uFFFD');
        return StandardCharsets.UTF_8.newEncoder().canEncode(CharBuffer.wrap(withoutNul))
                ? withoutNul
                : replaceSurrogates(withoutNul);
    }

    static String required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the journal needs a " + what + ", got \"" + text + "\"");
        }
        return of(text);
    }

    private static String replaceSurrogates(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

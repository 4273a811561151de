package org.luoshi.platform.exchange.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Feed;

/** Whether an entry, though signed, is one that can be kept as it is: a kind, a text, a time a database knows. */
final class Wellformed {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]{0,79}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Wellformed() {}

    static boolean is(Entry entry) {
        return isKind(entry.kind())
                && entry.json().length() <= Feed.LONGEST
                && isText(entry.json())
                && entry.at().isAfter(EARLIEST)
                && entry.at().isBefore(LATEST)
                && entry.at().equals(entry.at().truncatedTo(ChronoUnit.MICROS));
    }

    static boolean isKind(String kind) {
        return KIND.matcher(kind).matches();
    }

    /** No half of a character, and none that ends a text in C. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

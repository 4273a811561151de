package org.luoshi.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The place of a line in the journal read from the latest backwards (翻页位置): a page goes on after it, whatever was written
 * meanwhile.
 */
public record LineKey(Instant at, Subject subject, long seq) {
    private static final String BETWEEN = "\n";

    static LineKey of(Line line) {
        return new LineKey(line.at(), line.subject(), line.seq());
    }

    /** As an address carries it. */
    public String text() {
        String plain = String.join(BETWEEN, at.toString(), subject.kind(), subject.id(), Long.toString(seq));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a text that is none of ours. */
    public static Optional<LineKey> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == 4
                    ? Optional.of(new LineKey(
                            Instant.parse(parts[0]), new Subject(parts[1], parts[2]), Long.parseLong(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}

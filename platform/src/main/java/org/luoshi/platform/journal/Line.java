package org.luoshi.platform.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One written line of the journal.
 *
 * @param subject what was acted upon
 * @param seq place in the subject's chain, from 1 without gaps
 * @param at when, in whole microseconds
 * @param actor who acted
 * @param action what was done or refused
 * @param outcome done or refused
 * @param reason why, always present when refused
 * @param details further facts, keys in the order of their UTF-8 bytes
 * @param algorithm how {@code hash} was made: {@code SHA-256}
 * @param previousHash hash of the line before, 64 zeros for the first
 * @param hash lower-case hex digest of {@link CanonicalEncoding}'s bytes of everything above
 */
public record Line(
        Subject subject,
        long seq,
        Instant at,
        Actor actor,
        String action,
        Outcome outcome,
        @Nullable String reason,
        Map<String, String> details,
        String algorithm,
        String previousHash,
        String hash) {
    public Line {
        SortedMap<String, String> sorted = new TreeMap<>(CanonicalEncoding.BY_BYTES);
        sorted.putAll(details);
        details = Collections.unmodifiableSortedMap(sorted);
    }

    boolean refused() {
        return outcome == Outcome.REFUSED;
    }
}

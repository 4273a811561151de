package org.luoshi.platform.figures;

import java.time.Instant;
import java.util.UUID;

/**
 * A figure as it was published; it never changes again.
 *
 * @param text the value as readers saw it
 * @param exact the value as it was hashed
 * @param hash {@link Counted#hash} at that time
 * @param asOf nothing recorded later was looked at
 * @param by who published it
 */
public record Published(
        UUID id,
        FigureId figure,
        int version,
        Period period,
        Instant asOf,
        String text,
        String exact,
        String hash,
        Instant publishedAt,
        String by) {

    public Value value() {
        return Value.ofExact(exact);
    }

    /** The page that opens its records and counts it again. */
    public String href() {
        return "/figures/published/" + id;
    }
}

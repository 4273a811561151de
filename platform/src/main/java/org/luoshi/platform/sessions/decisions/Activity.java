package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One inspection, visit or study (执法检查、视察、调研). It counts once, under its kind.
 *
 * @param number {@code 活2026-0007}
 * @param also what else it was; never its kind again
 * @param leader who led it; may be empty
 */
public record Activity(
        UUID id,
        String number,
        ActivityKind kind,
        Set<ActivityKind> also,
        String title,
        LocalDate began,
        LocalDate ended,
        String place,
        String leader) {
    public Activity {
        also = Set.copyOf(also);
    }
}

package org.luoshi.procedure.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit with a part in the matter (承办单位): since when, and until when if it left.
 *
 * <p>Example: the water bureau, {@code lead} since 2025-03-12, released on 2025-03-20 by a new assignment.
 */
public record Party(
        String unit, String part, LocalDate since, @Nullable LocalDate releasedOn) {

    /** Whether the unit still has this part. */
    public boolean active() {
        return releasedOn == null;
    }

    Party released(LocalDate on) {
        return new Party(unit, part, since, on);
    }
}

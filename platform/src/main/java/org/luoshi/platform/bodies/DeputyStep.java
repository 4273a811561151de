package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the course of a deputy's standing.
 *
 * @param reason ELECTED, RESUMED or the name of a {@link SuspensionGround} or {@link EndGround}
 * @param announcedOn the day the standing committee announced it, null while it has not
 */
record DeputyStep(
        DeputyStatus status,
        String reason,
        LocalDate since,
        @Nullable LocalDate announcedOn) {}

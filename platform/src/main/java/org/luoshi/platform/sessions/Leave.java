package org.luoshi.platform.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to be away (请假).
 *
 * @param granted null while nobody has decided it
 */
public record Leave(
        SeatId seat,
        String reason,
        Instant askedAt,
        @Nullable Boolean granted,
        String decidedBy) {}

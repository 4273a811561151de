package org.luoshi.platform.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of somebody's presence (签到).
 *
 * @param went null while they are here
 * @param remote by video, where the chairpersons' meeting allowed it
 */
public record Presence(SeatId seat, Instant came, @Nullable Instant went, boolean remote) {
    public boolean covers(Instant moment) {
        return !came.isAfter(moment) && (went == null || went.isAfter(moment));
    }
}

package org.luoshi.platform.sessions.groups;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;

/**
 * A group's deliberation on one item.
 *
 * @param planned how long it was given
 * @param ended null while it goes on
 */
public record GroupTime(
        UUID group,
        ItemId item,
        Instant began,
        Duration planned,
        @Nullable Instant ended) {
    public boolean goesOn() {
        return ended == null;
    }

    /** When its time is over. */
    public Instant until() {
        return began.plus(planned);
    }
}

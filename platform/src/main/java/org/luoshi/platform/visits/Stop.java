package org.luoshi.platform.visits;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way of a visit (点位).
 *
 * @param place its position in the order, from 1
 * @param plannedAt when the plan has it; null where it has no time
 * @param arrivedAt when the visit really came; null before
 * @param leftAt when it went on; null before
 */
public record Stop(
        StopId id,
        int place,
        String name,
        String address,
        @Nullable LocalTime plannedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt) {}

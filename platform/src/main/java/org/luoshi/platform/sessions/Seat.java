package org.luoshi.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;

/**
 * Somebody who belongs in a meeting.
 *
 * @param person null for a guest who stands in no register
 * @param post the post that brings them here: 副主任, 市人民政府副市长
 */
public record Seat(SeatId id, @Nullable PersonId person, String name, String post, Capacity capacity) {
    public boolean isMember() {
        return capacity == Capacity.MEMBER;
    }
}

package org.luoshi.platform.sessions;

import java.util.UUID;
import org.luoshi.platform.bodies.PersonId;

/** The identity of a seat in one meeting: a member's is that of the person. */
public record SeatId(UUID value) {
    public static SeatId fresh() {
        return new SeatId(UUID.randomUUID());
    }

    public static SeatId of(PersonId member) {
        return new SeatId(member.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

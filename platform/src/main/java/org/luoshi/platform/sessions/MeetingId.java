package org.luoshi.platform.sessions;

import java.util.UUID;
import org.luoshi.platform.matters.MatterId;

/** The identity of a meeting, and of the matter that carries its steps and clocks. */
public record MeetingId(UUID value) {
    public static MeetingId fresh() {
        return new MeetingId(UUID.randomUUID());
    }

    public MatterId matter() {
        return new MatterId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

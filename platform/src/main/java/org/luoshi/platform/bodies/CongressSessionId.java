package org.luoshi.platform.bodies;

import java.util.UUID;

/** The identity of a session of the congress (次会议). */
public record CongressSessionId(UUID value) {
    public static CongressSessionId of(String text) {
        return new CongressSessionId(UUID.fromString(text));
    }

    public static CongressSessionId random() {
        return new CongressSessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.visits;

import java.util.UUID;

/** The identity of a stop, kept when the order of the stops changes. */
public record StopId(UUID value) {
    public static StopId of(String text) {
        return new StopId(UUID.fromString(text));
    }

    public static StopId fresh() {
        return new StopId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

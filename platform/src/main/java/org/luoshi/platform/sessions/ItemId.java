package org.luoshi.platform.sessions;

import java.util.UUID;

/** The identity of an item; it stays through every version of the agenda. */
public record ItemId(UUID value) {
    public static ItemId fresh() {
        return new ItemId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.matters;

import java.util.UUID;

/** Identity of a matter; people see its {@code number}. */
public record MatterId(UUID value) {
    public static MatterId fresh() {
        return new MatterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

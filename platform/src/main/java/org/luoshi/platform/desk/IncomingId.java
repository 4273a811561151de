package org.luoshi.platform.desk;

import java.util.UUID;

/** Identity of an incoming document. */
public record IncomingId(UUID value) {
    public static IncomingId fresh() {
        return new IncomingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.intake;

import java.util.UUID;

/** The identity of a text that came in. */
public record SourceId(UUID value) {
    public static SourceId fresh() {
        return new SourceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

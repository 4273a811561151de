package org.luoshi.platform.visits;

import java.util.UUID;

/** The identity of a visit. */
public record VisitId(UUID value) {
    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    public static VisitId fresh() {
        return new VisitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

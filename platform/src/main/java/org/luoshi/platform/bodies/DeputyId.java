package org.luoshi.platform.bodies;

import java.util.UUID;

/** The identity of a deputy (代表) of one term: a person elected again is another deputy. */
public record DeputyId(UUID value) {
    public static DeputyId of(String text) {
        return new DeputyId(UUID.fromString(text));
    }

    public static DeputyId random() {
        return new DeputyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.bodies;

import java.util.UUID;

/** The identity of a term of the congress (届). */
public record TermId(UUID value) {
    public static TermId of(String text) {
        return new TermId(UUID.fromString(text));
    }

    public static TermId random() {
        return new TermId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.bodies;

import java.util.UUID;

/** The identity of a post (职务) in one organisation. */
public record PostId(UUID value) {
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

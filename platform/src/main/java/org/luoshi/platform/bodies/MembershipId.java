package org.luoshi.platform.bodies;

import java.util.UUID;

/** The identity of one holding of a post by a person. */
public record MembershipId(UUID value) {
    public static MembershipId of(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    public static MembershipId random() {
        return new MembershipId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

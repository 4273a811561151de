package org.luoshi.platform.sessions.votes;

import java.util.UUID;

/** The identity of a poll; it names the working table and the key file as well. */
public record PollId(UUID value) {
    public static PollId fresh() {
        return new PollId(UUID.randomUUID());
    }

    /** Without hyphens, as names of tables take it. */
    String hex() {
        return value.toString().replace("-", "");
    }

    /** Whom the advisory locks of this poll are about. */
    long lock() {
        return value.getMostSignificantBits() ^ value.getLeastSignificantBits();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

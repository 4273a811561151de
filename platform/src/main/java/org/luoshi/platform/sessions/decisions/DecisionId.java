package org.luoshi.platform.sessions.decisions;

import java.util.UUID;

/** The identity of a decision. */
public record DecisionId(UUID value) {
    public static DecisionId fresh() {
        return new DecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

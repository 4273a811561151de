package org.luoshi.platform.intake;

import java.util.UUID;

/** The identity of a draft; the record it becomes bears the same where its context lets it. */
public record DraftId(UUID value) {
    public static DraftId fresh() {
        return new DraftId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.luoshi.platform.visits;

import java.util.UUID;

/** What became of one entry a phone sent. */
public sealed interface EntryResult {
    UUID id();

    record Taken(UUID id) implements EntryResult {}

    /** It was sent before; nothing happened now. */
    record AlreadyTaken(UUID id) implements EntryResult {}

    /** Nothing was kept; the words for reason and remedy stand under the refusal's keys. */
    record Refused(UUID id, VisitRefusal refusal) implements EntryResult {}
}

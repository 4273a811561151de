package org.luoshi.platform.sessions.decisions;

import java.time.Instant;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;

/**
 * What the vote on an item came to (表决结果), as its poll says.
 *
 * @param at when the poll was closed
 */
public record Outcome(ItemId item, UUID poll, boolean passed, Instant at) {}

package org.luoshi.platform.exchange.protocol;

import org.luoshi.platform.exchange.Entry;

/**
 * The last entry of a feed, as far as one side knows it (末条).
 *
 * @param seq 0 when there is none yet
 */
public record Head(long seq, String hash, long lamport, long seen) {
    /** Of a feed without entries. */
    public static final Head NONE = new Head(0, Entry.NONE, 0, 0);

    /** The head once {@code entry} stands. */
    public static Head of(Entry entry) {
        return new Head(entry.seq(), entry.hash(), entry.lamport(), entry.seen());
    }
}

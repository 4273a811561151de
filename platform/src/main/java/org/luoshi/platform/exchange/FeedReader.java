package org.luoshi.platform.exchange;

import java.util.Set;

/**
 * A later context that understands entries of some kinds (条目接收方); one bean of it per kind.
 *
 * <p>Each entry of the other city is given exactly once, in the order of its feed, in the transaction that stores it. One
 * whose kind nobody reads yet is kept, and given when a reader for it appears after an upgrade.
 */
public interface FeedReader {
    /** The kinds it understands. */
    Set<String> kinds();

    /**
     * Takes an entry in. What it does not like about the content it keeps and shows as such: an exception means a mistake
     * of ours, leaves this entry and those behind it unstored, and is tried again with the next contact.
     */
    void received(CityId from, Entry entry);
}

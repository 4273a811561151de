package org.luoshi.platform.exchange;

import java.util.List;
import java.util.Set;

/** What two cities tell each other (往来条目), from the point of view of this one. */
public interface Feed {
    /** The largest content of one entry, in characters. */
    int LONGEST = 60_000;

    /**
     * Appends to the feed towards {@code peer}, in the caller's transaction, which it needs: undone with it, and until it
     * ends nobody else appends to this feed. The entry travels by itself. Calling twice appends twice.
     *
     * @param kind {@code context.what}; both cities must mean the same by it, for ever
     * @param json the content, one JSON value
     * @throws IllegalStateException when {@code peer} is not {@link Peer#accepted}
     */
    Entry append(CityId peer, String kind, String json);

    /**
     * Holds both feeds until the transaction ends, as taking in does before it asks a reader. Whoever locks records of its
     * own that its reader locks too holds the feeds first: so no two wait for each other in a circle.
     */
    void hold(CityId peer);

    /** The entries of both feeds of these kinds, theirs and ours, in {@link Entry#ORDER}. */
    List<Entry> both(CityId peer, Set<String> kinds);

    /** How many of our entries towards {@code peer} it is known to hold: those later than this are still under way. */
    long arrived(CityId peer);
}

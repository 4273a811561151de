package org.luoshi.platform.exchange.protocol;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;

/** What one side holds of one pair of cities (往来账): its own feed and what it has of the other's. */
public interface Ledger {
    CityId us();

    CityId them();

    /** The key the other city signs with, after the last of its entries we hold. */
    CityKey theirKey();

    /** Whether the other city signed with this key once. */
    boolean wasTheirs(CityKey key);

    Head ours();

    Head theirs();

    /** The hash of our entry with this seq. */
    Optional<String> hashOfOurs(long seq);

    /** The hash of the other city's entry with this seq. */
    Optional<String> hashOfTheirs(long seq);

    /** At most {@code most} entries of ours after {@code seq}, in order. */
    List<Entry> oursAfter(long seq, int most);

    /** The entries of ours by which our key was turned, in order. */
    List<Entry> ourTurns();
}

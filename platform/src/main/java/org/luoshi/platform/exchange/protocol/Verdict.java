package org.luoshi.platform.exchange.protocol;

import java.util.List;
import org.luoshi.platform.exchange.Entry;

/** What a parcel is for the side that got it (验收结论). */
public sealed interface Verdict {
    /**
     * May be stored.
     *
     * @param fresh the entries not held yet, in order; none when all of it was known
     * @param known how many of its entries were held already
     * @param key the key the sender signs with once they are stored
     * @param arrived how many entries of ours the sender holds
     */
    record Sound(List<Entry> fresh, int known, CityKey key, long arrived) implements Verdict {
        public Sound {
            fresh = List.copyOf(fresh);
        }
    }

    /** Nothing of it is stored. */
    record Refused(Refusal refusal) implements Verdict {}
}

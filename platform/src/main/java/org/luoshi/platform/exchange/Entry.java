package org.luoshi.platform.exchange;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing a city told another (条目): 示例市 → 样本市, no. 12, {@code cooperation.item-proposed}. Never changed or removed.
 *
 * <p>Each direction of a pair numbers its entries 1, 2, 3 … without a gap; {@code previousHash} chains them. Both feeds
 * of a pair folded in {@link #ORDER} give the same list on both sides once both hold the same entries. Two entries
 * crossed each other, so that neither writer knew of the other's, when each has {@code seen} less than the other's {@code
 * seq}: {@link #crosses}.
 *
 * @param origin who wrote it
 * @param receiver whom it is for
 * @param seq its number in the feed from origin to receiver, from 1
 * @param lamport one more than the largest the writer knew in either feed of the pair
 * @param seen how many entries of the receiver's feed the writer knew
 * @param at the writer's clock, which may be wrong: to be shown, never to be ordered by
 * @param kind what it is, {@code context.what}: {@code cooperation.item-proposed}
 * @param json its content, exactly as it was signed
 * @param previousHash hash of the entry before it, {@link #NONE} for the first
 * @param hash SHA-256 over all before, hexadecimal
 * @param signature Ed25519 by the origin's key over the hash, base64
 */
public record Entry(
        CityId origin,
        CityId receiver,
        long seq,
        long lamport,
        long seen,
        Instant at,
        String kind,
        String json,
        String previousHash,
        String hash,
        String signature) {
    /** What stands before the first entry. */
    public static final String NONE = "0".repeat(64);

    /** The one order both sides fold their two feeds in. */
    public static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::lamport).thenComparing(Entry::origin);

    /** Whether neither writer knew the other's entry; always false within one feed. */
    public boolean crosses(Entry other) {
        return !origin.equals(other.origin) && seen < other.seq && other.seen < seq;
    }
}

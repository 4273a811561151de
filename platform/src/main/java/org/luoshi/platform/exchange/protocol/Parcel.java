package org.luoshi.platform.exchange.protocol;

import java.util.List;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;

/**
 * All that ever travels between two cities (交换包): what I tell you after what you have, and how far I have yours. One
 * goes and one comes; by file it is the same bytes.
 *
 * @param from who sends and signs it
 * @param to who may read it
 * @param key the sender's key that signed it
 * @param nonce what the receiver gave out for this one contact; empty in a file
 * @param head the sender's last entry for this receiver
 * @param headHash its hash
 * @param have how many entries of the receiver's the sender holds
 * @param haveHash the hash of the last of these
 * @param turns all entries by which the sender's key was turned, so that one far behind can follow
 * @param entries in order, without a gap; may be none
 */
public record Parcel(
        CityId from,
        CityId to,
        CityKey key,
        String nonce,
        long head,
        String headHash,
        long have,
        String haveHash,
        List<Entry> turns,
        List<Entry> entries) {
    /** The newest format this version writes and reads. */
    public static final int VERSION = 1;

    /** Content of one parcel; its bytes, however they are escaped, stay below {@link ParcelCodec#LARGEST}. */
    private static final int CHARACTERS = 1_200_000;

    public Parcel {
        turns = List.copyOf(turns);
        entries = List.copyOf(entries);
    }

    /** What {@code ledger} tells the other side, that holds {@code theyHave} of ours, at most {@code most} entries. */
    public static Parcel of(Ledger ledger, Signer by, String nonce, long theyHave, int most) {
        return new Parcel(
                ledger.us(),
                ledger.them(),
                by.key(),
                nonce,
                ledger.ours().seq(),
                ledger.ours().hash(),
                ledger.theirs().seq(),
                ledger.theirs().hash(),
                ledger.ourTurns(),
                fitting(ledger.oursAfter(theyHave, most)));
    }

    /** As many as fit, at least one: what is left goes with the next contact. */
    private static List<Entry> fitting(List<Entry> entries) {
        int characters = 0;
        int count = 0;
        for (Entry entry : entries) {
            characters += entry.json().length();
            if (count > 0 && characters > CHARACTERS) {
                break;
            }
            count++;
        }
        return entries.subList(0, count);
    }

    /** The first seq it carries; one after the head when it carries none. */
    public long first() {
        return entries.isEmpty() ? head + 1 : entries.getFirst().seq();
    }

    /** The last seq it carries, or would have. */
    public long last() {
        return entries.isEmpty() ? head : entries.getLast().seq();
    }
}

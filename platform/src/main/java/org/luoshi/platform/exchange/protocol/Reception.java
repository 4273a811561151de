package org.luoshi.platform.exchange.protocol;

import static org.luoshi.platform.exchange.protocol.Reason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.exchange.Entry;

/**
 * Decides what may be stored of a parcel that was read and whose signature holds (验收). The same parcel may come any number
 * of times: what is held already is counted as known.
 */
public final class Reception {
    private final Ledger ledger;
    private final Signatures signatures;

    public Reception(Ledger ledger, Signatures signatures) {
        this.ledger = ledger;
        this.signatures = signatures;
    }

    /**
     * The verdict.
     *
     * @param atLeast how many of the sender's entries were held before it made this parcel, so that fewer cannot be its last
     *     word; 0 for a file, which may be of any age
     */
    public Verdict check(Parcel parcel, long atLeast) {
        return firstFault(parcel, atLeast).<Verdict>map(Verdict.Refused::new).orElseGet(() -> entries(parcel));
    }

    private Optional<Refusal> firstFault(Parcel parcel, long atLeast) {
        if (!parcel.to().equals(ledger.us())) {
            return refused(OTHER_RECEIVER, parcel.to());
        }
        if (!parcel.from().equals(ledger.them())) {
            return refused(UNKNOWN_SENDER, parcel.from());
        }
        if (!mayHaveSigned(parcel)) {
            return ledger.wasTheirs(parcel.key()) && allHeld(parcel)
                    ? Optional.empty()
                    : refused(WRONG_SIGNER, parcel.key().fingerprint());
        }
        if (parcel.have() > ledger.ours().seq()) {
            return refused(WE_ARE_BEHIND, ledger.ours().seq(), parcel.have());
        }
        if (!ourHashAt(parcel.have()).equals(parcel.haveHash())) {
            return refused(OUR_FORK, parcel.have());
        }
        return theirHead(parcel, atLeast);
    }

    private Optional<Refusal> theirHead(Parcel parcel, long atLeast) {
        long held = ledger.theirs().seq();
        if (parcel.head() < atLeast) {
            return refused(SET_BACK, atLeast, parcel.head());
        }
        if (parcel.head() <= held && !theirHashAt(parcel.head()).equals(parcel.headHash())) {
            return refused(FORK, parcel.head());
        }
        if (!parcel.entries().isEmpty() && parcel.first() > held + 1) {
            return refused(GAP, held, parcel.first(), held + 1);
        }
        if (parcel.last() > parcel.head()) {
            return refused(INCONSISTENT, parcel.last());
        }
        return Optional.empty();
    }

    /** By the key we know, or one it turned to since; an old parcel may still carry an old key of the same chain. */
    private boolean mayHaveSigned(Parcel parcel) {
        CityKey key = ledger.theirKey();
        boolean known = key.equals(parcel.key());
        for (Entry turn : parcel.turns()) {
            if (turn.seq() > ledger.theirs().seq()) {
                Optional<CityKey> next = Turn.of(turn);
                if (next.isEmpty() || !signed(turn, key)) {
                    return false;
                }
                key = next.get();
                known |= key.equals(parcel.key());
            }
        }
        return known;
    }

    /** A parcel of the time before a key was turned brings nothing new, and nobody minds. */
    private boolean allHeld(Parcel parcel) {
        return parcel.entries().stream()
                .allMatch(entry -> theirHashAt(entry.seq()).equals(entry.hash()));
    }

    private Verdict entries(Parcel parcel) {
        List<Entry> fresh = new ArrayList<>();
        Head head = ledger.theirs();
        CityKey key = ledger.theirKey();
        int known = 0;
        for (Entry entry : parcel.entries()) {
            if (entry.seq() <= ledger.theirs().seq()) {
                known++;
                if (!theirHashAt(entry.seq()).equals(entry.hash())) {
                    return new Verdict.Refused(Refusal.of(FORK, entry.seq()));
                }
                continue;
            }
            Optional<Refusal> fault = fault(entry, head, key);
            if (fault.isPresent()) {
                return new Verdict.Refused(fault.get());
            }
            fresh.add(entry);
            head = Head.of(entry);
            key = Turn.of(entry).orElse(key);
        }
        return new Verdict.Sound(fresh, known, key, parcel.have());
    }

    private Optional<Refusal> fault(Entry entry, Head before, CityKey key) {
        if (entry.seq() != before.seq() + 1) {
            return refused(GAP, before.seq(), entry.seq(), before.seq() + 1);
        }
        if (!signed(entry, key)) {
            return refused(WRONG_SIGNER, key.fingerprint());
        }
        if (!entry.previousHash().equals(before.hash())) {
            return before.seq() == ledger.theirs().seq()
                    ? refused(FORK, before.seq())
                    : refused(INCONSISTENT, entry.seq());
        }
        boolean forward = Wellformed.is(entry)
                && entry.lamport() > before.lamport()
                && entry.seen() >= before.seen()
                && entry.seen() <= ledger.ours().seq();
        return forward ? Optional.empty() : refused(INCONSISTENT, entry.seq());
    }

    private boolean signed(Entry entry, CityKey key) {
        return entry.origin().equals(ledger.them())
                && entry.receiver().equals(ledger.us())
                && entry.hash().equals(Canonical.hash(entry))
                && signatures.verify(key, Canonical.signed(entry.hash()), entry.signature());
    }

    private String ourHashAt(long seq) {
        return seq == 0 ? Entry.NONE : ledger.hashOfOurs(seq).orElse("");
    }

    private String theirHashAt(long seq) {
        return seq == 0 ? Entry.NONE : ledger.hashOfTheirs(seq).orElse("");
    }

    private static Optional<Refusal> refused(Reason reason, Object... facts) {
        return Optional.of(Refusal.of(reason, facts));
    }
}

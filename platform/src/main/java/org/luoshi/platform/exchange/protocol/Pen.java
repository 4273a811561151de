package org.luoshi.platform.exchange.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.luoshi.platform.exchange.Entry;

/** Writes the next entry of our feed (写条目). */
public final class Pen {
    private Pen() {}

    /** The entry after {@link Ledger#ours}, knowing all of {@link Ledger#theirs}. */
    public static Entry write(Ledger ledger, Instant at, String kind, String json, Signer by) {
        Head ours = ledger.ours();
        Head theirs = ledger.theirs();
        Entry open = new Entry(
                ledger.us(),
                ledger.them(),
                ours.seq() + 1,
                Math.max(ours.lamport(), theirs.lamport()) + 1,
                theirs.seq(),
                at.truncatedTo(ChronoUnit.MICROS),
                kind,
                json,
                ours.hash(),
                "",
                "");
        String hash = Canonical.hash(open);
        return sealed(open, hash, by.sign(Canonical.signed(hash)));
    }

    private static Entry sealed(Entry open, String hash, String signature) {
        return new Entry(
                open.origin(),
                open.receiver(),
                open.seq(),
                open.lamport(),
                open.seen(),
                open.at(),
                open.kind(),
                open.json(),
                open.previousHash(),
                hash,
                signature);
    }
}

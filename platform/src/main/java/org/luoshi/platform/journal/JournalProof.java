package org.luoshi.platform.journal;

import java.io.BufferedReader;
import java.sql.Connection;
import java.util.Optional;

/**
 * Proves a journal from its own bytes, without the server: every chain is recomputed from its first line, the seals from
 * the first seal, and whatever a seal or a head witnesses must be there.
 *
 * <p>What it cannot see: lines cut off before they were first sealed by somebody who also changed the head (at most one
 * sealing period), and seals cut off together with all they witness, unless a seal's hash was written down elsewhere and
 * is given as anchor.
 */
public final class JournalProof {
    private JournalProof() {}

    /** Proves the journal of a database, in one read-only snapshot; the connection is left as it was. */
    public static Verdict ofDatabase(Connection connection, Optional<String> anchor) {
        try (DatabaseSource source = new DatabaseSource(connection)) {
            return of(source, anchor);
        }
    }

    /** Proves an exported journal: JSON lines as {@link JournalExport} writes them. */
    public static Verdict ofExport(BufferedReader file, Optional<String> anchor) {
        return of(new ExportSource(file), anchor);
    }

    static Verdict of(JournalSource source, Optional<String> anchor) {
        Witnesses witnesses = new Witnesses();
        SealCheck seals = new SealCheck(witnesses);
        ChainCheck chains = new ChainCheck(witnesses);
        try {
            source.seals(seals::accept);
            anchor.ifPresent(seals::mustContain);
            source.heads(witnesses::head);
            source.lines(chains::accept);
            chains.finish();
        } catch (BrokenLinkException e) {
            return e.broken();
        }
        return new Verdict.Intact(chains.lines(), chains.subjects(), seals.count(), seals.lastHash());
    }
}

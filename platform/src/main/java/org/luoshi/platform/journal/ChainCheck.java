package org.luoshi.platform.journal;

import org.jspecify.annotations.Nullable;

/** Walks the lines of all chains and stops at the first that does not follow from the one before. */
final class ChainCheck {
    private final Witnesses witnesses;
    private @Nullable Line last;
    private long lines;
    private long subjects;

    ChainCheck(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    void accept(Line line) {
        Line before = last;
        if (before == null || !before.subject().equals(line.subject())) {
            endChain();
            subjects++;
            follow(0, Hashing.NONE, line);
        } else {
            follow(before.seq(), before.hash(), line);
        }
        witnesses.found(line);
        last = line;
        lines++;
    }

    void finish() {
        endChain();
        witnesses.allEnded();
    }

    long lines() {
        return lines;
    }

    long subjects() {
        return subjects;
    }

    private void endChain() {
        if (last != null) {
            witnesses.ended(last);
        }
    }

    private static void follow(long seqBefore, String hashBefore, Line line) {
        if (line.seq() != seqBefore + 1) {
            throw new BrokenLinkException(
                    Flaw.MISSING, line.subject(), seqBefore + 1, "seq " + (seqBefore + 1), "seq " + line.seq());
        }
        if (!line.previousHash().equals(hashBefore)) {
            throw new BrokenLinkException(Flaw.UNLINKED, line.subject(), line.seq(), hashBefore, line.previousHash());
        }
        if (!Hashing.KNOWN.contains(line.algorithm())) {
            throw new BrokenLinkException(
                    Flaw.UNKNOWN_ALGORITHM, line.subject(), line.seq(), Hashing.KNOWN.toString(), line.algorithm());
        }
        String hash = Hashing.of(line);
        if (!hash.equals(line.hash())) {
            throw new BrokenLinkException(Flaw.ALTERED, line.subject(), line.seq(), hash, line.hash());
        }
    }
}

package org.luoshi.platform.journal;

import java.util.HashSet;
import java.util.Set;

/** Walks the installation chain and hands on what its seals witness. */
final class SealCheck {
    private static final Subject CHAIN = new Subject("journal-seal", "installation");

    private final Witnesses witnesses;
    private final Set<String> hashes = new HashSet<>();
    private long last;
    private String lastHash = Hashing.NONE;

    SealCheck(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    void accept(Seal seal) {
        if (seal.no() != last + 1) {
            throw broken(Flaw.SEAL_MISSING, last + 1, "seal " + (last + 1), "seal " + seal.no());
        }
        if (!seal.previousHash().equals(lastHash)) {
            throw broken(Flaw.SEAL_UNLINKED, seal.no(), lastHash, seal.previousHash());
        }
        if (!Hashing.KNOWN.contains(seal.algorithm())) {
            throw broken(Flaw.UNKNOWN_ALGORITHM, seal.no(), Hashing.KNOWN.toString(), seal.algorithm());
        }
        String hash = Hashing.of(seal);
        if (!hash.equals(seal.hash())) {
            throw broken(Flaw.SEAL_ALTERED, seal.no(), hash, seal.hash());
        }
        seal.heads().forEach(witnesses::sealed);
        hashes.add(hash);
        last = seal.no();
        lastHash = hash;
    }

    /** A seal's hash, written down elsewhere, must be in the chain. */
    void mustContain(String anchor) {
        if (!hashes.contains(anchor)) {
            throw broken(Flaw.ANCHOR_MISSING, last, anchor, lastHash);
        }
    }

    long count() {
        return last;
    }

    String lastHash() {
        return lastHash;
    }

    private static BrokenLinkException broken(Flaw flaw, long no, String expected, String found) {
        return new BrokenLinkException(flaw, CHAIN, no, expected, found);
    }
}

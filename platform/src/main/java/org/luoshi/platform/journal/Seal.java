package org.luoshi.platform.journal;

import java.time.Instant;
import java.util.List;

/**
 * One link of the installation chain: the heads of all subjects that changed since the seal before.
 *
 * @param no place in the installation chain, from 1 without gaps
 * @param at when it was made
 * @param heads the changed heads, ordered by {@link CanonicalEncoding#BY_SUBJECT}
 * @param algorithm how {@code hash} was made
 * @param previousHash hash of the seal before, 64 zeros for the first
 * @param hash digest of {@link CanonicalEncoding}'s bytes of everything above
 */
record Seal(long no, Instant at, List<Head> heads, String algorithm, String previousHash, String hash) {
    Seal {
        heads = heads.stream()
                .sorted((left, right) -> CanonicalEncoding.BY_SUBJECT.compare(left.subject(), right.subject()))
                .toList();
    }
}

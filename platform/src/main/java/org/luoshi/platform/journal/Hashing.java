package org.luoshi.platform.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and remakes the hashes of lines and seals. A later algorithm is one more name in {@link #KNOWN}. */
final class Hashing {
    /** Algorithm of new lines. */
    static final String CURRENT = "SHA-256";

    static final Set<String> KNOWN = Set.of(CURRENT);

    /** Stands before the first line of a chain. */
    static final String NONE = "0".repeat(64);

    private Hashing() {}

    /** The line that follows {@code head}. */
    static Line next(Head head, Draft draft) {
        Line open = new Line(
                head.subject(),
                head.seq() + 1,
                draft.at().truncatedTo(ChronoUnit.MICROS),
                draft.entry().actor(),
                draft.entry().action(),
                draft.outcome(),
                draft.reason(),
                draft.entry().details(),
                CURRENT,
                head.hash(),
                "");
        return withHash(open, of(open));
    }

    /** The seal that follows {@code last}, or the first one. */
    static Seal next(Optional<Seal> last, List<Head> heads, Instant at) {
        long no = last.map(Seal::no).orElse(0L) + 1;
        String previous = last.map(Seal::hash).orElse(NONE);
        Seal open = new Seal(no, at, heads, CURRENT, previous, "");
        return new Seal(no, at, open.heads(), CURRENT, previous, of(open));
    }

    /** What the line's hash ought to be. */
    static String of(Line line) {
        return digest(line.algorithm(), CanonicalEncoding.of(line));
    }

    /** What the seal's hash ought to be. */
    static String of(Seal seal) {
        return digest(seal.algorithm(), CanonicalEncoding.of(seal));
    }

    private static Line withHash(Line line, String hash) {
        return new Line(
                line.subject(),
                line.seq(),
                line.at(),
                line.actor(),
                line.action(),
                line.outcome(),
                line.reason(),
                line.details(),
                line.algorithm(),
                line.previousHash(),
                hash);
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks " + algorithm, e);
        }
    }
}

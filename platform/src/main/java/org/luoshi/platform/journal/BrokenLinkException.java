package org.luoshi.platform.journal;

/** Ends a proof at its first broken link; never leaves {@link JournalProof}. */
final class BrokenLinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict.Broken broken;

    BrokenLinkException(Flaw flaw, Subject subject, long seq, String expected, String found) {
        super(flaw + " at " + subject + " " + seq);
        this.broken = new Verdict.Broken(flaw, subject, seq, expected, found);
    }

    Verdict.Broken broken() {
        return broken;
    }
}

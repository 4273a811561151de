package org.luoshi.platform.journal;

/** What the proof of a journal says. */
public sealed interface Verdict {
    /**
     * Every link holds.
     *
     * @param lines lines read
     * @param subjects chains read
     * @param seals links of the installation chain
     * @param lastSeal hash of the last seal, 64 zeros when there is none: write it down elsewhere and later prove against it
     */
    record Intact(long lines, long subjects, long seals, String lastSeal) implements Verdict {}

    /**
     * The first link that does not hold.
     *
     * @param flaw how it is broken
     * @param subject whose chain; {@code journal-seal} / {@code installation} for the chain of seals
     * @param seq place in that chain
     * @param expected what ought to be there
     * @param found what is there
     */
    record Broken(Flaw flaw, Subject subject, long seq, String expected, String found) implements Verdict {}
}

package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * A law after an amending decision.
 *
 * @param text the result, printed as the base was
 * @param outcomes what became of each instruction, in the order of the decision
 * @param findings what else a reader must look at
 * @param blame the changed stretches of the result, in order
 * @param notes what was done without being ordered in so many words, for a reader
 */
public record Amended(
        String text, List<Outcome> outcomes, List<Finding> findings, List<Blame> blame, List<String> notes) {
    /** Whether every instruction was carried out and nothing contradicts. */
    public boolean isComplete() {
        return findings.isEmpty() && outcomes.stream().noneMatch(Outcome::isOpen);
    }
}

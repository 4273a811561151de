package org.luoshi.lawtext.amend;

import java.util.List;

/**
 * What became of one instruction.
 *
 * @param reason why, for a reader; empty when carried out plainly
 * @param candidates the nearest places, when it was not carried out
 */
public record Outcome(Instruction instruction, Status status, String reason, List<String> candidates) {
    /** Whether a person must look at it before the result may be used. */
    public boolean isOpen() {
        return status != Status.APPLIED;
    }
}

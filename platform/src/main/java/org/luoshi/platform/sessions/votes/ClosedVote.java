package org.luoshi.platform.sessions.votes;

import org.luoshi.procedure.vote.Arithmetic;
import org.luoshi.procedure.vote.Assembled;
import org.luoshi.procedure.vote.Tally;

/**
 * A poll with its result (表决结束).
 *
 * @param passed as the database decided from the counts and the rule
 * @param presentAtClose members present then; fewer than the roll when somebody left
 * @param quorumAtClose whether they were still a quorum
 */
public record ClosedVote(
        PollTerms terms, Assembled assembled, Tally tally, boolean passed, int presentAtClose, boolean quorumAtClose)
        implements Poll {
    public ClosedVote {
        Arithmetic sum = Arithmetic.of(terms.majority(), assembled, tally);
        if (sum.passed() != passed) {
            throw new IllegalStateException(
                    "poll " + terms.id() + ": the database says passed=" + passed + ", the sum " + sum.en());
        }
    }

    /** The result with its sum, as the chair announces it. */
    public Arithmetic declare() {
        return Arithmetic.of(terms.majority(), assembled, tally);
    }
}

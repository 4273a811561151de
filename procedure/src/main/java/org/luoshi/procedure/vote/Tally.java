package org.luoshi.procedure.vote;

/**
 * The votes of one poll (计票结果); together they are the roll.
 *
 * @param notVoting did not press, raised no hand, returned no paper: counted apart, never as an abstention
 * @param invalid papers that cannot be read as one choice; 0 where nothing is written on paper
 */
public record Tally(int votesFor, int against, int abstain, int notVoting, int invalid) {
    public Tally {
        if (votesFor < 0 || against < 0 || abstain < 0 || notVoting < 0 || invalid < 0) {
            throw new IllegalArgumentException(
                    "a count below zero: %d %d %d %d %d".formatted(votesFor, against, abstain, notVoting, invalid));
        }
    }

    /** Everybody who was entitled to vote. */
    public int roll() {
        return votesFor + against + abstain + notVoting + invalid;
    }
}

package org.luoshi.platform.sessions.votes;

import org.luoshi.procedure.vote.Tally;

/**
 * Papers as they were counted (发出、收回、有效、无效).
 *
 * @param invalid cannot be read as one choice
 */
public record PaperCount(int issued, int returned, int invalid, int votesFor, int against, int abstain) {
    boolean adds(int roll) {
        return issued >= 0
                && issued <= roll
                && invalid >= 0
                && votesFor >= 0
                && against >= 0
                && abstain >= 0
                && returned == invalid + votesFor + against + abstain;
    }

    Counted counted(int roll) {
        return new Counted(new Tally(votesFor, against, abstain, roll - returned, invalid), issued, returned);
    }
}

package org.luoshi.platform.sessions.votes;

import org.luoshi.procedure.vote.Tally;

/** Hands as one person counted them (举手计票); whoever raised none is counted from the roll. */
public record HandCount(String account, String name, int votesFor, int against, int abstain) {
    boolean agreesWith(HandCount other) {
        return votesFor == other.votesFor && against == other.against && abstain == other.abstain;
    }

    int raised() {
        return votesFor + against + abstain;
    }

    Tally tally(int roll) {
        return new Tally(votesFor, against, abstain, roll - raised(), 0);
    }
}

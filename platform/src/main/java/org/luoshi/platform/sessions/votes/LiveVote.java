package org.luoshi.platform.sessions.votes;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.vote.Assembled;

/**
 * A poll that members may vote in, unless it is paused (表决进行中).
 *
 * @param assembled all members of the body, and those on the roll: it was frozen when the poll opened
 */
public record LiveVote(PollTerms terms, Assembled assembled, boolean paused) implements Poll {
    /**
     * Decides on a ballot by nothing but what is told here.
     *
     * @param slip what lies in the box for this voter; null when nothing was cast
     */
    CastDecision cast(Voter voter, @Nullable Slip slip, Ballot ballot) {
        if (!terms.method().byDevice()) {
            return new CastDecision.Refuse(PollRefusal.NOT_BY_DEVICE);
        }
        if (paused) {
            return new CastDecision.Refuse(PollRefusal.PAUSED);
        }
        if (!voter.present()) {
            return new CastDecision.Refuse(PollRefusal.NOT_PRESENT);
        }
        int last = slip == null ? 0 : slip.turn();
        if (ballot.turn() == last + 1) {
            return new CastDecision.Accept(new Slip(ballot.turn(), ballot.choice()));
        }
        return slip != null && ballot.turn() == last && ballot.choice() == slip.choice()
                ? new CastDecision.Again(slip)
                : new CastDecision.Refuse(PollRefusal.REPLAYED);
    }
}

package org.luoshi.platform.sessions.votes;

import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.vote.Tally;

/** What was counted; papers given out and returned for a vote on paper alone. */
record Counted(
        Tally tally, @Nullable Integer issued, @Nullable Integer returned) {
    static Counted of(Tally tally) {
        return new Counted(tally, null, null);
    }
}

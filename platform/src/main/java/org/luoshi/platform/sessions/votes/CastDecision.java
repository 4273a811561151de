package org.luoshi.platform.sessions.votes;

/** What becomes of a ballot. */
sealed interface CastDecision {
    /** It is put into the box; an earlier one of this voter is replaced. */
    record Accept(Slip slip) implements CastDecision {}

    /** It lies there already: sent twice by a device that missed the answer. */
    record Again(Slip slip) implements CastDecision {}

    record Refuse(PollRefusal why) implements CastDecision {}
}

package org.luoshi.platform.sessions.votes;

import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Majority;
import org.luoshi.procedure.vote.VoteKind;

/**
 * What is voted on and how (表决事项).
 *
 * @param item the item of the agenda; null for a question of procedure
 * @param title the question as it is put
 * @param majority the rule of the day the poll was prepared, then of the day it opened
 */
public record PollTerms(
        PollId id,
        MeetingId meeting,
        @Nullable ItemId item,
        String title,
        VoteKind kind,
        BallotMethod method,
        Majority majority) {
    /** The same question, put again in another way. */
    PollTerms anew(PollId fresh, BallotMethod other, Majority rule) {
        return new PollTerms(fresh, meeting, item, title, kind, other, rule);
    }

    PollTerms under(Majority other) {
        return new PollTerms(id, meeting, item, title, kind, method, other);
    }
}

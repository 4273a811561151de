package org.luoshi.platform.sessions.votes;

import java.util.Optional;

/** What must come before a question is put (表决前置): asked in the transaction that opens its poll. */
public interface BeforeVote {
    /** Why the question may not be put yet; empty when nothing stands before it. */
    Optional<PollRefusal> objection(PollTerms terms);
}

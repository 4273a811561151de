package org.luoshi.platform.sessions.votes;

/** A vote of a meeting in one of its stages (表决): what may happen to it depends on which. */
public sealed interface Poll permits PreparedPoll, LiveVote, ClosedVote, VoidVote {
    PollTerms terms();

    default PollId id() {
        return terms().id();
    }

    /** Whether ballots lie in a working table, under a key. */
    default boolean holdsBallots() {
        return this instanceof LiveVote && terms().method().byDevice();
    }
}

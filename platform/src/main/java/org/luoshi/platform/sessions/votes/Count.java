package org.luoshi.platform.sessions.votes;

/** What counting a poll gives. */
sealed interface Count {
    record Made(Counted counted) implements Count {}

    /** Somebody still has to count or sign. */
    record NotYet(PollOutcome.Refused refused) implements Count {
        NotYet(PollRefusal why, String... about) {
            this(new PollOutcome.Refused(why, about));
        }
    }

    /** The ballots cannot be read: there is no result, and none is guessed. */
    record Impossible(VoidVote.Reason reason) implements Count {}
}

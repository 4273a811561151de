package org.luoshi.platform.sessions.votes;

/** What became of an act upon a poll. */
public sealed interface PollOutcome {
    /** It was done, or had been done before; this is how the poll stands now. */
    record Done(Poll poll) implements PollOutcome {}

    record Refused(PollRefusal why) implements PollOutcome {}
}

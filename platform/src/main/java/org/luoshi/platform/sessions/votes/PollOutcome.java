package org.luoshi.platform.sessions.votes;

import java.util.List;

/** What became of an act upon a poll. */
public sealed interface PollOutcome {
    /** It was done, or had been done before; this is how the poll stands now. */
    record Done(Poll poll) implements PollOutcome {}

    /**
     * It was not done.
     *
     * @param about what fills the places of the message: where it hangs and what stands there
     */
    record Refused(PollRefusal why, List<String> about) implements PollOutcome {
        public Refused {
            about = List.copyOf(about);
        }

        public Refused(PollRefusal why, String... about) {
            this(why, List.of(about));
        }

        /** As the journal keeps it. */
        String reason() {
            return about.isEmpty() ? why.name() : why.name() + " " + about;
        }
    }
}

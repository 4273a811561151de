package org.luoshi.platform.sessions.votes;

import java.util.List;

/** What became of an act upon a hall's device. */
public sealed interface HallOutcome {
    /** It was done, or had been done before; this is how the device stands now. */
    record Done(HallDevices.HallDevice device) implements HallOutcome {}

    /**
     * It was not done.
     *
     * @param about what fills the places of the message
     */
    record Refused(PollRefusal why, List<String> about) implements HallOutcome {
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

package org.luoshi.platform.sessions.votes;

/**
 * A poll without a result (表决无效): it is put again as a new one.
 *
 * @param words what a person wrote about it; may be empty
 */
public record VoidVote(PollTerms terms, Reason reason, String words) implements Poll {
    /** Why. */
    public enum Reason {
        /** The chair ended it. */
        BY_THE_CHAIR,
        /** The same question was put again in another way: the devices failed, say. */
        MOVED,
        /** The key of a secret poll is gone: the ballots cannot be read by anybody. */
        KEY_LOST,
        /** A ballot does not open under the poll's key. */
        BALLOT_DAMAGED,
        /** More papers came back than were given out. */
        MORE_PAPERS_THAN_ISSUED;

        public String messageKey() {
            return "votes.void." + name();
        }
    }
}

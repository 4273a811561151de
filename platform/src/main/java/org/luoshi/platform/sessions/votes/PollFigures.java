package org.luoshi.platform.sessions.votes;

import org.jspecify.annotations.Nullable;

/**
 * What every screen of a meeting may know of its vote (表决动态): never a choice before the poll is closed.
 *
 * @param poll null when nothing was put yet
 * @param state {@code PREPARED}, {@code OPEN}, {@code PAUSED}, {@code CLOSED}, {@code VOID}
 * @param cast how many have voted; by hands and on paper unknown, 0
 * @param present members present now
 * @param quorum members needed
 * @param revision changes with the agenda, an item, the floor: a page that shows them reads itself anew
 * @param result null until the poll is closed
 */
public record PollFigures(
        @Nullable String poll,
        String title,
        String kind,
        String method,
        String state,
        int cast,
        int roll,
        int members,
        int present,
        int quorum,
        String revision,
        @Nullable Result result) {
    /** What a page is made from besides the number cast: when it differs, the page reads itself anew. */
    public String key() {
        return String.join(
                "|", poll == null ? "" : poll, state, Integer.toString(present), Integer.toString(members), revision);
    }

    /** The counts and what the rule makes of them. */
    public record Result(
            int votesFor, int against, int abstain, int notVoting, int invalid, boolean passed, String zh, String en) {}
}

package org.luoshi.platform.sessions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.floor.Speech;
import org.luoshi.platform.sessions.votes.HandCount;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Tab;

/**
 * The votes of a meeting, as those who run it see them.
 *
 * @param key what the page was made from; the feed tells when it is another
 * @param live the poll that is on now; null when none is
 * @param items items that may be put
 * @param kinds what the body votes on
 * @param speakers who speaks and who waits
 * @param present seats that may be put on the list of speakers
 */
public record VotePage(
        String key,
        Meeting meeting,
        List<Tab> tabs,
        SessionPage.Quorum quorum,
        @Nullable Line live,
        List<Line> polls,
        List<Choice> items,
        List<Choice> kinds,
        List<Choice> methods,
        boolean runs,
        String newPoll,
        List<Speech> speakers,
        List<Choice> present) {

    /**
     * One poll.
     *
     * @param item the item it is on; empty for a question of procedure
     * @param cast how many have voted so far
     * @param byVideo how many of the roll are there by video
     * @param roll who votes; with their choices once an open vote is closed
     */
    public record Line(
            Poll poll,
            String state,
            String item,
            String method,
            String rule,
            int cast,
            int rollSize,
            int byVideo,
            @Nullable Result result,
            String voided,
            List<HandCount> hands,
            PollViews.@Nullable PaperState paper,
            boolean hallThere,
            List<PollViews.RollEntry> roll,
            List<String> receipts) {
        /** Whether the hands of those there by video are counted beside the devices of the hall. */
        public boolean handsApart() {
            return byVideo > 0 && poll.terms().method() == org.luoshi.procedure.vote.BallotMethod.HALL_DEVICE;
        }

        public boolean isLive() {
            return state.equals("OPEN") || state.equals("PAUSED");
        }
    }

    /** A result with its sum and its rule. */
    public record Result(
            int votesFor,
            int against,
            int abstain,
            int notVoting,
            int invalid,
            boolean passed,
            String sum,
            String basis) {}

    /**
     * What a member has before them.
     *
     * @param item what is before the meeting; null between items
     * @param ballot where they stand in the live poll; null when there is none or they are not on its roll
     * @param speakers who speaks and who waits
     */
    public record Member(
            String key,
            Meeting meeting,
            String href,
            Seat seat,
            boolean here,
            SessionPage.Quorum quorum,
            @Nullable AgendaItem item,
            List<PaperPage.Line> papers,
            @Nullable Line live,
            PollViews.@Nullable Standing ballot,
            @Nullable Line last,
            List<Speech> speakers,
            boolean mayAsk) {}

    /** What the hall sees. */
    public record Screen(
            String key,
            Meeting meeting,
            String step,
            SessionPage.Quorum quorum,
            List<AgendaItem> items,
            @Nullable AgendaItem item,
            @Nullable Line poll,
            @Nullable Speech speaker,
            List<Speech> next) {}
}

package org.luoshi.platform.sessions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.floor.Speech;
import org.luoshi.platform.sessions.papers.Paper;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.LiveVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollFigures;

/**
 * A meeting as everybody in the hall sees it alike at one moment (会场).
 *
 * @param figures looked at first: what changes meanwhile makes another key
 * @param turnout of a closed meeting, that of its close
 * @param polls in the order they were prepared
 * @param byVideo how many of the live poll's roll are there by video
 * @param agenda the newest; null while there is none
 */
record Hall(
        PollFigures figures,
        RunMeeting.Turnout turnout,
        List<Poll> polls,
        int byVideo,
        @Nullable Agenda agenda,
        List<Paper> papers,
        List<Speech> floor) {

    /** The one question that is put now; null when none is. */
    @Nullable
    Poll live() {
        return polls.stream().filter(LiveVote.class::isInstance).findFirst().orElse(null);
    }

    /** The one that was closed last; null before. */
    @Nullable
    Poll last() {
        return polls.reversed().stream()
                .filter(ClosedVote.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** How many have cast in it. */
    int cast(Poll poll) {
        return poll.id().toString().equals(figures.poll()) ? figures.cast() : 0;
    }

    List<AgendaItem> items() {
        return agenda == null ? List.of() : agenda.items();
    }

    /** What is before the meeting; null between items. */
    @Nullable
    AgendaItem open() {
        return items().stream()
                .filter(item -> item.state() == ItemState.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** The title of the item a poll is on; empty for a question of procedure. */
    String itemOf(Poll poll) {
        return items().stream()
                .filter(item -> item.id().equals(poll.terms().item()))
                .map(AgendaItem::title)
                .findFirst()
                .orElse("");
    }
}

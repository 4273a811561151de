package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionEvent;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollTerms;
import org.luoshi.platform.sessions.votes.Polls;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a poll was closed and does what follows, in the same transaction: a result that cannot take effect is no
 * result. Polls on the agenda, on amendments and on procedure settle no item.
 */
@Component
class AfterPolls {
    private final Polls polls;
    private final Agendas agendas;
    private final SettleItem settle;
    private final CityDate date;

    AfterPolls(Polls polls, Agendas agendas, SettleItem settle, CityDate date) {
        this.polls = polls;
        this.agendas = agendas;
        this.settle = settle;
        this.date = date;
    }

    @EventListener
    void on(SessionEvent.PollMoved moved) {
        if (polls.find(new PollId(moved.poll())).orElse(null) instanceof ClosedVote vote) {
            follow(moved.meeting(), vote);
        }
    }

    private void follow(MeetingId meeting, ClosedVote vote) {
        PollTerms terms = vote.terms();
        ItemId item = terms.item();
        if (item != null && isItsOwn(meeting, item, terms.kind().id())) {
            settle.handle(meeting, new Outcome(item, terms.id().value(), vote.passed(), date.instant()));
        }
    }

    /** Whether the poll is on the item itself, not on an amendment of it or on how to proceed with it. */
    private boolean isItsOwn(MeetingId meeting, ItemId item, String kind) {
        return agendas.of(meeting)
                .flatMap(agenda -> agenda.item(item))
                .filter(there -> there.kind().voteKind().equals(kind))
                .isPresent();
    }
}

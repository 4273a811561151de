package org.luoshi.platform.sessions.proposals;

import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.SessionEvent;
import org.luoshi.platform.sessions.decisions.AmendDraft;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.decisions.HoldItem;
import org.luoshi.platform.sessions.decisions.Outcome;
import org.luoshi.platform.sessions.decisions.SettleItem;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.LiveVote;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.sessions.votes.PreparedPoll;
import org.luoshi.platform.sessions.votes.VoidVote;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows the vote on a proposal, in the transaction that closed it: a passed amendment makes the next version of the
 * draft and overtakes those whose words are gone; an item the meeting held back is held; a vote on several items settles each.
 */
@Component
class AfterProposals {
    private final Polls polls;
    private final Proposals proposals;
    private final AmendDraft amend;
    private final DraftTexts drafts;
    private final HoldItem hold;
    private final SettleItem settle;
    private final CityDate date;

    AfterProposals(
            Polls polls,
            Proposals proposals,
            AmendDraft amend,
            DraftTexts drafts,
            HoldItem hold,
            SettleItem settle,
            CityDate date) {
        this.polls = polls;
        this.proposals = proposals;
        this.amend = amend;
        this.drafts = drafts;
        this.hold = hold;
        this.settle = settle;
        this.date = date;
    }

    @EventListener
    void on(SessionEvent.PollMoved moved) {
        proposals.byPoll(moved.poll()).ifPresent(proposal -> {
            switch (polls.find(new PollId(moved.poll())).orElseThrow()) {
                case ClosedVote vote -> closed(proposal, moved.poll(), vote.passed());
                case VoidVote _ -> proposals.unput(moved.poll());
                case PreparedPoll _, LiveVote _ -> {}
            }
        });
    }

    private void closed(Proposal proposal, UUID poll, boolean passed) {
        if (poll.equals(proposal.together())) {
            for (ItemId other : proposal.with()) {
                settle.handle(proposal.meeting(), new Outcome(other, poll, passed, date.instant()));
            }
        } else if (proposal.isAdmitted()) {
            proposals.came(proposal.id(), passed ? State.PASSED : State.FAILED);
            if (passed) {
                follow(proposal);
            }
        }
    }

    private void follow(Proposal proposal) {
        switch (proposal.kind()) {
            case AMENDMENT -> {
                if (amend.change(proposal.item(), proposal::applied, proposal.byName())
                        .isEmpty()) {
                    throw new IllegalStateException("the words of " + proposal.id() + " are not in the draft");
                }
                overtake(proposal);
            }
            case HOLD -> hold.byVote(proposal.meeting(), proposal.item(), proposal.reason());
            case CLAUSE, MERGE -> {}
        }
    }

    /** Of the others none is voted on whose words the draft no longer has. */
    private void overtake(Proposal passed) {
        String text = drafts.newest(passed.item()).map(DraftText::text).orElse("");
        proposals.of(passed.meeting(), passed.item()).stream()
                .filter(other -> other.kind().isAboutPassage() && other.isAdmitted())
                .filter(other -> !Passage.of(other.passage()).standsOnceIn(text))
                .forEach(other -> proposals.came(other.id(), State.OVERTAKEN));
    }
}

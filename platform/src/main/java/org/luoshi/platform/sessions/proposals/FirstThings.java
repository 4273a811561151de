package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.votes.BeforeVote;
import org.luoshi.platform.sessions.votes.PollRefusal;
import org.luoshi.platform.sessions.votes.PollTerms;
import org.springframework.stereotype.Component;

/**
 * What comes first comes first (先表决修正案): the text of an item is not voted on while an amendment, a clause, holding it back or
 * voting on it with others is undecided; of several amendments the one farthest from the text comes first.
 */
@Component
class FirstThings implements BeforeVote {
    private final Proposals proposals;
    private final Agendas agendas;
    private final DraftTexts drafts;

    FirstThings(Proposals proposals, Agendas agendas, DraftTexts drafts) {
        this.proposals = proposals;
        this.agendas = agendas;
        this.drafts = drafts;
    }

    @Override
    public Optional<PollRefusal> objection(PollTerms terms) {
        ItemId item = terms.item();
        if (item == null) {
            return Optional.empty();
        }
        Optional<Proposal> own = proposals.byPoll(terms.id().value());
        if (own.isPresent() && !terms.id().value().equals(own.get().together())) {
            return ofProposal(own.get());
        }
        if (!isTheItemsOwn(terms, item)) {
            return Optional.empty();
        }
        return own
                .map(together -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(together.item()), together.with().stream())
                        .toList())
                .orElse(List.of(item))
                .stream()
                .flatMap(id -> ofText(terms, id).stream())
                .findFirst();
    }

    private Optional<PollRefusal> ofProposal(Proposal proposal) {
        if (!proposal.isAdmitted()) {
            return Optional.of(PollRefusal.PROPOSAL_GONE);
        }
        boolean farther = proposal.kind() == ProposalKind.AMENDMENT
                && proposals.of(proposal.meeting(), proposal.item()).stream()
                        .filter(other -> other.kind() == ProposalKind.AMENDMENT && other.isAdmitted())
                        .anyMatch(other -> other.place() < proposal.place());
        return farther ? Optional.of(PollRefusal.FARTHER_FIRST) : Optional.empty();
    }

    private Optional<PollRefusal> ofText(PollTerms terms, ItemId item) {
        if (stateOf(terms, item) == ItemState.HELD) {
            return Optional.of(PollRefusal.ITEM_HELD);
        }
        for (Proposal proposal : proposals.of(terms.meeting(), item)) {
            if (proposal.isAdmitted()) {
                return Optional.of(PollRefusal.PROPOSAL_FIRST);
            }
            if (failedClauseStands(proposal)) {
                return Optional.of(PollRefusal.CLAUSE_FAILED);
            }
            if (proposal.kind() == ProposalKind.MERGE
                    && proposal.state() == State.PASSED
                    && !terms.id().value().equals(proposal.together())) {
                return Optional.of(PollRefusal.VOTED_TOGETHER);
            }
        }
        return Optional.empty();
    }

    private boolean failedClauseStands(Proposal proposal) {
        return proposal.kind() == ProposalKind.CLAUSE
                && proposal.state() == State.FAILED
                && drafts.newest(proposal.item())
                        .map(DraftText::text)
                        .filter(Passage.of(proposal.passage())::standsIn)
                        .isPresent();
    }

    private boolean isTheItemsOwn(PollTerms terms, ItemId item) {
        return agendas.of(terms.meeting())
                .flatMap(agenda -> agenda.item(item))
                .filter(there -> there.kind().voteKind().equals(terms.kind().id()))
                .isPresent();
    }

    private ItemState stateOf(PollTerms terms, ItemId item) {
        return agendas.of(terms.meeting())
                .flatMap(agenda -> agenda.item(item))
                .map(there -> there.state())
                .orElse(ItemState.WAITING);
    }
}

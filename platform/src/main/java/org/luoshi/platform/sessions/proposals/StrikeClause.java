package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.AmendDraft;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * The chairpersons put the text to the vote without a clause that failed (交付表决不含该条款): a new version of the draft. The other
 * way left to them is to hold the item back.
 */
// law: 立法法 (2023) art. 44 — after the vote on the clause the chairpersons put the text to the vote or hold it back
@Component
public class StrikeClause {
    private final SessionDesk desk;
    private final Proposals proposals;
    private final AmendDraft amend;

    StrikeClause(SessionDesk desk, Proposals proposals, AmendDraft amend) {
        this.desk = desk;
        this.proposals = proposals;
        this.amend = amend;
    }

    public SessionResult<DraftText> handle(MeetingId meeting, UUID id, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.proposal.strike", "proposal", id), _ -> {
            Optional<Proposal> found = proposals
                    .find(id)
                    .filter(proposal -> proposal.meeting().equals(meeting))
                    .filter(proposal -> proposal.kind() == ProposalKind.CLAUSE && proposal.state() == State.FAILED);
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("proposal"));
            }
            return amend.change(found.get().item(), found.get()::applied, by.name())
                    .<SessionResult<DraftText>>map(SessionResult::done)
                    .orElseGet(() -> SessionResult.refused(
                            new SessionRefusal.InRoom("proposals.refusal.NoPassage", List.of(), null)));
        });
    }
}

package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * What the chairpersons' meeting or the presidium decided on an amendment (主任会议、主席团决定是否提请表决): admitted, or refused with
 * the reason. A second decision on the same one is refused.
 */
@Component
public class DecideProposal {
    private final SessionDesk desk;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final DraftTexts drafts;

    DecideProposal(SessionDesk desk, Proposals proposals, ProposalRules rules, DraftTexts drafts) {
        this.desk = desk;
        this.proposals = proposals;
        this.rules = rules;
        this.drafts = drafts;
    }

    public SessionResult<Proposal> handle(MeetingId meeting, UUID id, boolean admits, String reason, Viewer by) {
        Act act = Act.in(
                meeting,
                admits ? "session.proposal.admit" : "session.proposal.refuse",
                "proposal",
                id,
                "reason",
                reason.strip());
        return desk.manage(by, act, m -> {
            Optional<Proposal> found =
                    proposals.find(id).filter(proposal -> proposal.meeting().equals(meeting));
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("proposal"));
            }
            Proposal proposal = found.get();
            return refusal(m, proposal, admits, reason)
                    .<SessionResult<Proposal>>map(SessionResult::refused)
                    .orElseGet(() -> decide(proposal, admits, reason));
        });
    }

    private Optional<SessionRefusal> refusal(Meeting meeting, Proposal proposal, boolean admits, String reason) {
        if (!proposal.isRaised()) {
            return Optional.of(new SessionRefusal.InRoom("proposals.refusal.Decided", List.of(), null));
        }
        if (!admits) {
            return reason.isBlank() ? Optional.of(new SessionRefusal.Missing("reason")) : Optional.empty();
        }
        return rules.tooFew(meeting, proposal).or(() -> {
            String text = drafts.newest(proposal.item()).map(DraftText::text).orElse("");
            return Passage.of(proposal.passage()).standsOnceIn(text)
                    ? Optional.empty()
                    : Optional.of(new SessionRefusal.InRoom("proposals.refusal.NoPassage", List.of(), null));
        });
    }

    private SessionResult<Proposal> decide(Proposal proposal, boolean admits, String reason) {
        int last = proposals.of(proposal.meeting(), proposal.item()).stream()
                .mapToInt(Proposal::place)
                .max()
                .orElse(0);
        proposals.move(proposal.id(), admits ? State.ADMITTED : State.REFUSED, reason.strip(), admits ? last + 1 : 0);
        return SessionResult.done(proposals.find(proposal.id()).orElseThrow());
    }
}

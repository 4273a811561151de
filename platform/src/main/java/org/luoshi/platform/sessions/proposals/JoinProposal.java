package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.proposals.Proposal.Sponsor;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * A member signs an amendment of another, or takes the signature back, each by their own act (联名、退出联名). Nobody signs for
 * somebody else; once the chairpersons decided, signatures stay. Sent twice it is one signature.
 */
@Component
public class JoinProposal {
    private final SessionDesk desk;
    private final SessionAccess access;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final CityDate date;

    JoinProposal(SessionDesk desk, SessionAccess access, Proposals proposals, ProposalRules rules, CityDate date) {
        this.desk = desk;
        this.access = access;
        this.proposals = proposals;
        this.rules = rules;
        this.date = date;
    }

    public SessionResult<Proposal> handle(MeetingId meeting, UUID id, boolean joins, Viewer by) {
        Act act = Act.in(meeting, joins ? "session.proposal.join" : "session.proposal.leave", "proposal", id);
        return desk.decide(by, act, m -> {
            Seat seat = access.seat(m, by);
            if (seat == null || !seat.isMember()) {
                return SessionResult.refused(
                        new SessionRefusal.InRoom("proposals.refusal.NotAMember", List.of(), null));
            }
            Optional<Proposal> found =
                    proposals.find(id).filter(proposal -> proposal.meeting().equals(meeting));
            return found.isEmpty()
                    ? SessionResult.refused(new SessionRefusal.NotThere("proposal"))
                    : sign(m, found.get(), seat, joins);
        });
    }

    private SessionResult<Proposal> sign(Meeting meeting, Proposal proposal, Seat seat, boolean joins) {
        if (!proposal.isRaised()) {
            return SessionResult.refused(new SessionRefusal.InRoom("proposals.refusal.Decided", List.of(), null));
        }
        if (seat.id().equals(proposal.mover())) {
            return joins
                    ? SessionResult.done(proposal)
                    : SessionResult.refused(
                            new SessionRefusal.InRoom("proposals.refusal.MoverWithdraws", List.of(), null));
        }
        Optional<SessionRefusal> late = joins ? rules.tooLate(meeting) : Optional.empty();
        if (late.isPresent()) {
            return SessionResult.refused(late.get());
        }
        if (joins) {
            proposals.join(proposal.id(), new Sponsor(seat.id(), seat.name(), date.instant()));
        } else {
            proposals.leave(proposal.id(), seat.id());
        }
        return SessionResult.done(proposals.find(proposal.id()).orElseThrow());
    }
}

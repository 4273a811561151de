package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Takes a proposal back (撤回): its mover alone before it was admitted; after that with the chairpersons' consent, which those
 * who run the meeting record with the reason. Once its vote was put it stays.
 */
@Component
public class WithdrawProposal {
    private final SessionDesk desk;
    private final SessionAccess access;
    private final Proposals proposals;

    WithdrawProposal(SessionDesk desk, SessionAccess access, Proposals proposals) {
        this.desk = desk;
        this.access = access;
        this.proposals = proposals;
    }

    public SessionResult<Proposal> handle(MeetingId meeting, UUID id, String reason, Viewer by) {
        Act act = Act.in(meeting, "session.proposal.withdraw", "proposal", id, "reason", reason.strip());
        return desk.decide(by, act, m -> {
            Optional<Proposal> found =
                    proposals.find(id).filter(proposal -> proposal.meeting().equals(meeting));
            return found.isEmpty()
                    ? SessionResult.refused(new SessionRefusal.NotThere("proposal"))
                    : withdraw(m, found.get(), reason, by);
        });
    }

    private SessionResult<Proposal> withdraw(Meeting meeting, Proposal proposal, String reason, Viewer by) {
        Seat seat = access.seat(meeting, by);
        boolean own = seat != null && seat.id().equals(proposal.mover());
        if (!by.may(SessionDesk.MANAGE) && !(own && proposal.isRaised())) {
            return SessionResult.refused(
                    own
                            ? new SessionRefusal.InRoom("proposals.refusal.ConsentNeeded", List.of(), null)
                            : new SessionRefusal.NotPermitted(SessionDesk.MANAGE));
        }
        if (!proposal.isRaised() && !(proposal.isAdmitted() && proposal.poll() == null)) {
            return SessionResult.refused(new SessionRefusal.InRoom("proposals.refusal.Decided", List.of(), null));
        }
        if (!own && reason.isBlank()) {
            return SessionResult.refused(new SessionRefusal.Missing("reason"));
        }
        proposals.move(proposal.id(), State.WITHDRAWN, reason.strip(), 0);
        return SessionResult.done(proposals.find(proposal.id()).orElseThrow());
    }
}

package org.luoshi.platform.sessions.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * The order in which the admitted amendments of an item come to the vote, the one farthest from the text first, as the chair
 * sees it and says why (表决顺序). It names each that waits for its vote exactly once.
 */
@Component
public class OrderProposals {
    private final SessionDesk desk;
    private final Proposals proposals;

    OrderProposals(SessionDesk desk, Proposals proposals) {
        this.desk = desk;
        this.proposals = proposals;
    }

    public SessionResult<List<UUID>> handle(
            MeetingId meeting, ItemId item, List<UUID> order, String reason, Viewer by) {
        Act act = Act.in(meeting, "session.proposal.order", "item", item, "reason", reason.strip());
        return desk.manage(by, act, _ -> {
            List<Proposal> waiting = waiting(meeting, item);
            Set<UUID> ids = waiting.stream().map(Proposal::id).collect(Collectors.toSet());
            if (order.size() != ids.size() || !new HashSet<>(order).equals(ids)) {
                return SessionResult.refused(new SessionRefusal.InRoom("proposals.refusal.Order", List.of(), null));
            }
            if (reason.isBlank()) {
                return SessionResult.refused(new SessionRefusal.Missing("reason"));
            }
            int first = waiting.stream().mapToInt(Proposal::place).min().orElse(1);
            for (int i = 0; i < order.size(); i++) {
                proposals.move(order.get(i), State.ADMITTED, reason.strip(), first + i);
            }
            return SessionResult.done(order);
        });
    }

    /** Admitted amendments of the item that were not put to the vote yet, in their order. */
    public List<Proposal> waiting(MeetingId meeting, ItemId item) {
        return proposals.of(meeting, item).stream()
                .filter(proposal -> proposal.kind() == ProposalKind.AMENDMENT)
                .filter(proposal -> proposal.isAdmitted() && proposal.poll() == null)
                .toList();
    }
}

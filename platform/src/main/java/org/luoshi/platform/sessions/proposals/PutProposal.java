package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollOutcome;
import org.luoshi.platform.sessions.votes.PreparePoll;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Component;

/**
 * Puts the question of an admitted proposal, a poll of its own by the rule of its kind (提请表决); once the meeting chose to vote
 * on several items together, the one poll on all of them. Sent twice, the question is put once.
 */
@Component
public class PutProposal {
    private final SessionDesk desk;
    private final Proposals proposals;
    private final Agendas agendas;
    private final PreparePoll prepare;
    private final Messages messages;

    PutProposal(SessionDesk desk, Proposals proposals, Agendas agendas, PreparePoll prepare, Messages messages) {
        this.desk = desk;
        this.proposals = proposals;
        this.agendas = agendas;
        this.prepare = prepare;
        this.messages = messages;
    }

    public SessionResult<PollId> handle(MeetingId meeting, UUID id, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.proposal.put", "proposal", id), _ -> {
            Optional<Proposal> found =
                    proposals.find(id).filter(proposal -> proposal.meeting().equals(meeting));
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("proposal"));
            }
            Proposal proposal = found.get();
            boolean together = proposal.kind() == ProposalKind.MERGE && proposal.state() == State.PASSED;
            UUID there = together ? proposal.together() : proposal.poll();
            if (there != null) {
                return SessionResult.done(new PollId(there));
            }
            return together || proposal.isAdmitted()
                    ? put(proposal, together, by)
                    : SessionResult.refused(new SessionRefusal.InRoom("proposals.refusal.Decided", List.of(), null));
        });
    }

    private SessionResult<PollId> put(Proposal proposal, boolean together, Viewer by) {
        Agenda agenda = agendas.of(proposal.meeting()).orElseThrow();
        AgendaItem item = agenda.item(proposal.item()).orElseThrow();
        PollId poll = PollId.fresh();
        String kind = together ? item.kind().voteKind() : proposal.kind().voteKind();
        String title = together ? titles(agenda, proposal) : title(proposal, item, agenda);
        var question =
                new PreparePoll.Command(poll, proposal.meeting(), proposal.item(), title, new VoteKind(kind), null);
        return switch (prepare.handle(question, by)) {
            case PollOutcome.Done _ -> {
                keep(proposal, together, poll);
                yield SessionResult.done(poll);
            }
            case PollOutcome.Refused(var why, var about) ->
                SessionResult.refused(new SessionRefusal.InRoom(why.messageKey(), List.copyOf(about), null));
        };
    }

    private void keep(Proposal proposal, boolean together, PollId poll) {
        if (together) {
            proposals.together(proposal.id(), poll.value());
        } else {
            proposals.poll(proposal.id(), poll.value());
        }
    }

    private String title(Proposal proposal, AgendaItem item, Agenda agenda) {
        String about = proposal.kind() == ProposalKind.MERGE ? titles(agenda, proposal) : item.title();
        return messages.text(Lang.ZH, "proposals.question." + proposal.kind().name(), about, proposal.byName());
    }

    private static String titles(Agenda agenda, Proposal proposal) {
        return Stream.concat(Stream.of(proposal.item()), proposal.with().stream())
                .map(id -> agenda.item(id).map(AgendaItem::title).orElse("—"))
                .collect(Collectors.joining("；"));
    }
}

package org.luoshi.platform.sessions.congress;

import java.util.Map;
import org.luoshi.platform.bodies.BodiesEvent;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionEvent;
import org.luoshi.platform.sessions.congress.Preparations.Draft;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollTerms;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a preparation with what happens elsewhere: the day in the register, the standing committee's votes on its drafts. */
@Component
class FollowCongress {
    private final Preparations preparations;
    private final PreparationRun run;
    private final Polls polls;
    private final Agendas agendas;
    private final Meetings meetings;

    FollowCongress(Preparations preparations, PreparationRun run, Polls polls, Agendas agendas, Meetings meetings) {
        this.preparations = preparations;
        this.run = run;
        this.polls = polls;
        this.agendas = agendas;
        this.meetings = meetings;
    }

    @EventListener
    void on(BodiesEvent.CongressSessionScheduled scheduled) {
        CongressSession session = scheduled.session();
        preparations
                .of(session.termNumber(), session.number())
                .ifPresent(preparation -> run.dated(preparation, session));
    }

    @EventListener
    void on(SessionEvent.PollMoved moved) {
        if (polls.find(new PollId(moved.poll())).orElse(null) instanceof ClosedVote vote) {
            ItemId item = vote.terms().item();
            if (item != null && isItsOwn(vote.terms(), item)) {
                preparations.draft(item).ifPresent(draft -> voted(draft, vote));
            }
        }
    }

    private void voted(Draft draft, ClosedVote vote) {
        String event = vote.passed() ? "pass-draft" : "fail-draft";
        if (run.takes(draft.matter(), event)) {
            String session = meetings.find(vote.terms().meeting()).orElseThrow().title();
            run.tell(
                    draft.matter(),
                    event,
                    Map.of(
                            vote.passed() ? "passed" : "failed",
                            new Value.Text(draft.draft()),
                            "session",
                            new Value.Text(session)));
        }
    }

    private boolean isItsOwn(PollTerms terms, ItemId item) {
        return agendas.of(terms.meeting())
                .flatMap(agenda -> agenda.item(item))
                .filter(there -> there.kind().voteKind().equals(terms.kind().id()))
                .isPresent();
    }
}

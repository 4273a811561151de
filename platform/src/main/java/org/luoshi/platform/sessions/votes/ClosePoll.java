package org.luoshi.platform.sessions.votes;

import java.util.HashMap;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Tally;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Service;

/**
 * Ends a poll and counts it (结束表决): the rule decides, nobody types a result. Sent twice, or by two chairs, it gives the
 * same result.
 */
// law: 地方组织法 (2022) art. 51 — passed by more than half of all members; the rule itself stands in procedures/sessions
@Service
public class ClosePoll {
    private static final String ACTION = "poll.close";
    private static final VoteKind AGENDA = new VoteKind("agenda");

    private final Polls polls;
    private final EmptyBox emptying;
    private final PeoplesCounts counts;
    private final PollKeys keys;
    private final VoidPoll voiding;
    private final Meetings meetings;
    private final Assemblies assemblies;
    private final RunMeeting meeting;
    private final PollDesk desk;
    private final CityDate date;

    ClosePoll(
            Polls polls,
            EmptyBox emptying,
            PeoplesCounts counts,
            PollKeys keys,
            VoidPoll voiding,
            Meetings meetings,
            Assemblies assemblies,
            RunMeeting meeting,
            PollDesk desk,
            CityDate date) {
        this.polls = polls;
        this.emptying = emptying;
        this.counts = counts;
        this.keys = keys;
        this.voiding = voiding;
        this.meetings = meetings;
        this.assemblies = assemblies;
        this.meeting = meeting;
        this.desk = desk;
        this.date = date;
    }

    public PollOutcome handle(PollId id, Viewer by) {
        return desk.manage(id, ACTION, by, poll -> switch (poll) {
            case ClosedVote closed -> new PollOutcome.Done(closed);
            case LiveVote live -> close(live, by);
            case PreparedPoll _, VoidVote _ -> PollDesk.notLive(poll);
        });
    }

    private PollOutcome close(LiveVote live, Viewer by) {
        PollId id = live.id();
        BallotMethod method = live.terms().method();
        return switch (method.byDevice() ? emptying.count(live) : counts.of(live)) {
            case Count.Made(Counted counted) -> {
                polls.close(id, counted, presentNow(live), date.instant());
                PollDesk.afterCommit(() -> keys.destroy(id));
                adopted(live, by);
                yield desk.done(id, ACTION, by, facts(counted));
            }
            case Count.Impossible(VoidVote.Reason reason) -> voiding.end(live, reason, "", Actor.of(by));
            case Count.NotYet(PollOutcome.Refused refused) -> refused;
        };
    }

    /** A meeting follows its agenda once a poll on it passed. */
    private void adopted(LiveVote live, Viewer by) {
        if (live.terms().kind().equals(AGENDA)
                && polls.find(live.id()).orElseThrow() instanceof ClosedVote closed
                && closed.passed()) {
            meeting.agendaAdopted(
                    live.terms().meeting(), live.id().value(), closed.tally().votesFor(), by);
        }
    }

    private int presentNow(LiveVote live) {
        return assemblies
                .now(meetings.find(live.terms().meeting()).orElseThrow())
                .presentMembers()
                .size();
    }

    private static Map<String, String> facts(Counted counted) {
        Tally tally = counted.tally();
        Map<String, String> facts = new HashMap<>(Map.of(
                "for", "" + tally.votesFor(),
                "against", "" + tally.against(),
                "abstain", "" + tally.abstain(),
                "not-voting", "" + tally.notVoting()));
        if (counted.issued() != null) {
            facts.put("invalid", "" + tally.invalid());
            facts.put("issued", "" + counted.issued());
            facts.put("returned", "" + counted.returned());
        }
        return facts;
    }
}

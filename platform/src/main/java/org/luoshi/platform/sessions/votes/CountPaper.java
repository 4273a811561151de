package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Enters the count of a vote on paper (录入纸质票计票). More papers back than were given out void the poll. Sent again it
 * replaces the count, and whoever signed signs anew.
 */
@Service
public class CountPaper {
    private static final String ACTION = "poll.paper-count";

    private final PeoplesCounts counts;
    private final VoidPoll voiding;
    private final PollDesk desk;
    private final CityDate date;

    CountPaper(PeoplesCounts counts, VoidPoll voiding, PollDesk desk, CityDate date) {
        this.counts = counts;
        this.voiding = voiding;
        this.desk = desk;
        this.date = date;
    }

    public PollOutcome handle(PollId id, PaperCount count, Viewer by) {
        return desk.manage(id, ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live) || live.terms().method() != BallotMethod.PAPER_SECRET) {
                return PollDesk.notLive(poll);
            }
            return count(live, count, by);
        });
    }

    private PollOutcome count(LiveVote live, PaperCount count, Viewer by) {
        if (!count.adds(live.assembled().present())) {
            return new PollOutcome.Refused(PollRefusal.SUMS);
        }
        // law: 选举法 (2020) art. 44 — more papers than people voting: invalid; no rule of a vote on a decision says
        // otherwise
        if (count.returned() > count.issued()) {
            return voiding.end(
                    live,
                    VoidVote.Reason.MORE_PAPERS_THAN_ISSUED,
                    count.returned() + " > " + count.issued(),
                    Actor.of(by));
        }
        counts.put(live.id(), count, date.instant());
        return desk.done(
                live.id(),
                ACTION,
                by,
                Map.of(
                        "issued", "" + count.issued(),
                        "returned", "" + count.returned(),
                        "invalid", "" + count.invalid(),
                        "for", "" + count.votesFor(),
                        "against", "" + count.against(),
                        "abstain", "" + count.abstain()));
    }
}

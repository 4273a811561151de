package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Enters what one person counted of raised hands (录入举手计票): two people count, and the poll closes when they agree.
 * Sent again by the same account it replaces that account's count.
 */
@Service
public class EnterHandCount {
    private static final String ACTION = "poll.hand-count";

    private final PeoplesCounts counts;
    private final PollDesk desk;
    private final CityDate date;

    EnterHandCount(PeoplesCounts counts, PollDesk desk, CityDate date) {
        this.counts = counts;
        this.desk = desk;
        this.date = date;
    }

    /** Hands counted. */
    public record Command(PollId poll, int votesFor, int against, int abstain) {}

    public PollOutcome handle(Command command, Viewer by) {
        return desk.manage(command.poll(), ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live) || live.terms().method() != BallotMethod.HANDS) {
                return PollDesk.notLive(poll);
            }
            return enter(live, command, by);
        });
    }

    private PollOutcome enter(LiveVote live, Command command, Viewer by) {
        HandCount count =
                new HandCount(by.accountId(), by.name(), command.votesFor(), command.against(), command.abstain());
        if (Math.min(count.votesFor(), Math.min(count.against(), count.abstain())) < 0
                || count.raised() > live.assembled().present()) {
            return new PollOutcome.Refused(PollRefusal.SUMS);
        }
        if (counts.countedByPersonOf(live.id(), by)) {
            return new PollOutcome.Refused(PollRefusal.SAME_PERSON);
        }
        counts.put(live.id(), count, by, date.instant());
        return desk.done(
                live.id(),
                ACTION,
                by,
                Map.of(
                        "for", "" + count.votesFor(),
                        "against", "" + count.against(),
                        "abstain", "" + count.abstain()));
    }
}

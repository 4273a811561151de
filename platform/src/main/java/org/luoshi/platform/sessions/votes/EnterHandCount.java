package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Enters what one person counted of raised hands (录入举手计票): two people count, and the poll closes when they agree.
 * In a vote by the hall's device they count the hands of those who are there by video, and of nobody else.
 * Sent again by the same account it replaces that account's count.
 */
@Service
public class EnterHandCount {
    private static final String ACTION = "poll.hand-count";

    private final PeoplesCounts counts;
    private final Rolls rolls;
    private final PollDesk desk;
    private final CityDate date;

    EnterHandCount(PeoplesCounts counts, Rolls rolls, PollDesk desk, CityDate date) {
        this.counts = counts;
        this.rolls = rolls;
        this.desk = desk;
        this.date = date;
    }

    /** Hands counted. */
    public record Command(PollId poll, int votesFor, int against, int abstain) {}

    public PollOutcome handle(Command command, Viewer by) {
        return desk.manage(command.poll(), ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live)) {
                return PollDesk.notLive(poll);
            }
            BallotMethod method = live.terms().method();
            int byVideo = rolls.byVideo(live.id());
            if (method != BallotMethod.HANDS && !RemoteVoters.countedApart(method, byVideo)) {
                return PollDesk.notLive(poll);
            }
            return enter(live, method == BallotMethod.HANDS ? live.assembled().present() : byVideo, command, by);
        });
    }

    private PollOutcome enter(LiveVote live, int people, Command command, Viewer by) {
        if (!by.inPerson()) {
            return new PollOutcome.Refused(PollRefusal.BY_PROGRAM);
        }
        HandCount count =
                new HandCount(by.accountId(), by.name(), command.votesFor(), command.against(), command.abstain());
        if (Math.min(count.votesFor(), Math.min(count.against(), count.abstain())) < 0 || count.raised() > people) {
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

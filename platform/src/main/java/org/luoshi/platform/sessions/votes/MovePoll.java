package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.KindRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Votes on the same question in another way (改用其他方式表决), as when the devices fail: the live poll ends without a result,
 * its ballots unread, and the question is put anew. Sent twice it is moved once.
 */
// law: 重庆市人大常委会议事规则 (2023) art. 44 — devices that fail during a vote give way to hands or another way
@Service
public class MovePoll {
    private static final String ACTION = "poll.move";

    private final Polls polls;
    private final VoidPoll voiding;
    private final Meetings meetings;
    private final HouseRules rules;
    private final PollDesk desk;
    private final ApplicationEventPublisher events;
    private final CityDate date;

    MovePoll(
            Polls polls,
            VoidPoll voiding,
            Meetings meetings,
            HouseRules rules,
            PollDesk desk,
            ApplicationEventPublisher events,
            CityDate date) {
        this.polls = polls;
        this.voiding = voiding;
        this.meetings = meetings;
        this.rules = rules;
        this.desk = desk;
        this.events = events;
        this.date = date;
    }

    /**
     * Where to.
     *
     * @param poll the one that is live
     * @param fresh the one that takes its place
     * @param words why, for the record
     */
    public record Command(PollId poll, PollId fresh, BallotMethod method, String words) {}

    public PollOutcome handle(Command command, Viewer by) {
        return desk.manage(command.poll(), ACTION, by, poll -> {
            Optional<Poll> moved = polls.find(command.fresh());
            if (moved.isPresent()) {
                return new PollOutcome.Done(moved.get());
            }
            return poll instanceof LiveVote live ? move(live, command, by) : PollDesk.notLive(poll);
        });
    }

    private PollOutcome move(LiveVote live, Command command, Viewer by) {
        PollTerms terms = live.terms();
        Optional<KindRules> rule = rules.of(meetings.find(terms.meeting()).orElseThrow(), date.today())
                .kind(terms.kind());
        if (rule.filter(kind -> kind.methods().contains(command.method())).isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.METHOD_NOT_ALLOWED);
        }
        polls.insert(terms.anew(command.fresh(), command.method(), rule.get().majority()), date.instant());
        events.publishEvent(new PollReplaced(terms.meeting(), live.id(), command.fresh()));
        // only now: who holds on to the first one has followed
        voiding.end(live, VoidVote.Reason.MOVED, command.words().strip(), Actor.of(by));
        return desk.done(
                command.fresh(),
                ACTION,
                by,
                Map.of("from", terms.method().code(), "method", command.method().code()));
    }
}

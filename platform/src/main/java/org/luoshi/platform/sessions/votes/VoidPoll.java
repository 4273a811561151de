package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/** Ends a poll without a result (宣布表决无效): the box and its key are destroyed unread. May be sent twice. */
@Service
public class VoidPoll {
    static final String ACTION = "poll.void";

    private final Polls polls;
    private final BallotBox box;
    private final PollKeys keys;
    private final PollLock lock;
    private final PollDesk desk;
    private final CityDate date;

    VoidPoll(Polls polls, BallotBox box, PollKeys keys, PollLock lock, PollDesk desk, CityDate date) {
        this.polls = polls;
        this.box = box;
        this.keys = keys;
        this.lock = lock;
        this.desk = desk;
        this.date = date;
    }

    /**
     * Voids it on the chair's word.
     *
     * @param words why, for the record
     */
    public PollOutcome handle(PollId id, String words, Viewer by) {
        return desk.manage(id, ACTION, by, poll -> switch (poll) {
            case VoidVote gone -> new PollOutcome.Done(gone);
            case ClosedVote _ -> new PollOutcome.Refused(PollRefusal.CLOSED);
            case PreparedPoll _, LiveVote _ -> end(poll, VoidVote.Reason.BY_THE_CHAIR, words.strip(), Actor.of(by));
        });
    }

    /** Called inside the transaction of an act that finds it cannot go on. */
    PollOutcome end(Poll poll, VoidVote.Reason reason, String words, Actor by) {
        PollId id = poll.id();
        polls.abandon(id, reason, words, date.instant());
        box.drop(id);
        PollDesk.afterCommit(() -> keys.destroy(id));
        return desk.done(id, ACTION, by, Map.of("reason", reason.name(), "words", words));
    }

    /** Nobody can read the ballots any more: the poll ends, and is put again. */
    void keyLost(PollId id) {
        desk.inTransaction(() -> {
            lock.alone(id);
            return polls.find(id)
                    .filter(poll -> poll.holdsBallots()
                            && keys.read(id, polls.keyCheck(id)).isEmpty())
                    .map(poll -> end(poll, VoidVote.Reason.KEY_LOST, "", Actor.SYSTEM))
                    .isPresent();
        });
    }
}

package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/** Interrupts a poll (暂停表决): what was cast stays. May be sent twice. */
@Service
public class PausePoll {
    private final Polls polls;
    private final PollDesk desk;

    PausePoll(Polls polls, PollDesk desk) {
        this.polls = polls;
        this.desk = desk;
    }

    public PollOutcome handle(PollId id, Viewer by) {
        return desk.manage(id, "poll.pause", by, poll -> {
            if (!(poll instanceof LiveVote live)) {
                return PollDesk.notLive(poll);
            }
            if (live.paused() == true) {
                return new PollOutcome.Done(live);
            }
            polls.pause(id, true);
            return desk.done(id, "poll.pause", by, Map.of());
        });
    }
}

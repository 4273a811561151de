package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/** Lets members vote again (恢复表决). May be sent twice. */
@Service
public class ResumePoll {
    private final Polls polls;
    private final PollDesk desk;

    ResumePoll(Polls polls, PollDesk desk) {
        this.polls = polls;
        this.desk = desk;
    }

    public PollOutcome handle(PollId id, Viewer by) {
        return desk.manage(id, "poll.resume", by, poll -> {
            if (!(poll instanceof LiveVote live)) {
                return PollDesk.notLive(poll);
            }
            if (live.paused() == false) {
                return new PollOutcome.Done(live);
            }
            polls.pause(id, false);
            return desk.done(id, "poll.resume", by, Map.of());
        });
    }
}

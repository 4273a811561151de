package org.luoshi.platform.sessions.votes;

import java.util.Map;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/** Interrupts a poll and lets members vote again (暂停、恢复表决): what was cast stays. Each may be sent twice. */
@Service
public class PausePoll {
    private final Polls polls;
    private final PollDesk desk;

    PausePoll(Polls polls, PollDesk desk) {
        this.polls = polls;
        this.desk = desk;
    }

    public PollOutcome pause(PollId id, Viewer by) {
        return set(id, true, "poll.pause", by);
    }

    public PollOutcome resume(PollId id, Viewer by) {
        return set(id, false, "poll.resume", by);
    }

    private PollOutcome set(PollId id, boolean paused, String action, Viewer by) {
        return desk.manage(id, action, by, poll -> {
            if (!(poll instanceof LiveVote live)) {
                return PollDesk.notLive(poll);
            }
            if (live.paused() == paused) {
                return new PollOutcome.Done(live);
            }
            polls.pause(id, paused);
            return desk.done(id, action, by, Map.of());
        });
    }
}

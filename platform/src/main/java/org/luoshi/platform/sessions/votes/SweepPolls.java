package org.luoshi.platform.sessions.votes;

import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a start (启动清理): keys that outlived their poll are destroyed; a live poll without its key is told. One without its
 * box came out of a backup, which holds neither: it ends without a result, and is put again.
 */
@Component
class SweepPolls {
    private static final Logger LOG = LoggerFactory.getLogger(SweepPolls.class);

    private final Polls polls;
    private final PollKeys keys;
    private final PollLock lock;
    private final PollDesk desk;
    private final BallotBox box;
    private final VoidPoll voiding;

    SweepPolls(Polls polls, PollKeys keys, PollLock lock, PollDesk desk, BallotBox box, VoidPoll voiding) {
        this.polls = polls;
        this.keys = keys;
        this.lock = lock;
        this.desk = desk;
        this.box = box;
        this.voiding = voiding;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        sweep();
    }

    /** May run at any time: an opening in progress holds the poll's lock until its commit. */
    void sweep() {
        keys.all().forEach(this::sweep);
        Set<PollId> there = keys.all().stream().collect(Collectors.toSet());
        polls.live().stream()
                .filter(poll -> poll.holdsBallots() && !there.contains(poll.id()))
                .map(Poll::id)
                .forEach(this::withoutKey);
    }

    private void withoutKey(PollId id) {
        if (box.isThere(id)) {
            LOG.error("表决 {} 的密钥不在本机，无法继续 / the key of poll {} is not here; it cannot go on", id, id);
        } else {
            LOG.warn("表决 {} 来自备份，选票不在其中，已作废 / poll {} came from a backup, which holds no ballots; void", id, id);
            voiding.keyLost(id);
        }
    }

    private void sweep(PollId id) {
        desk.inTransaction(() -> {
            lock.alone(id);
            boolean live = polls.find(id).filter(Poll::holdsBallots).isPresent();
            if (!live) {
                keys.destroy(id);
            }
            return live;
        });
    }
}

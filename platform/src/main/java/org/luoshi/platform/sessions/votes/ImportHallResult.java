package org.luoshi.platform.sessions.votes;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Takes the signed result file of the hall's device (导入会场表决器结果); the poll then closes on it. The first good file
 * stays; sent twice it changes nothing.
 */
@Service
public class ImportHallResult {
    private static final String ACTION = "poll.hall-result";

    private final HallDevices devices;
    private final PeoplesCounts counts;
    private final PollDesk desk;
    private final CityDate date;

    ImportHallResult(HallDevices devices, PeoplesCounts counts, PollDesk desk, CityDate date) {
        this.devices = devices;
        this.counts = counts;
        this.desk = desk;
        this.date = date;
    }

    public PollOutcome handle(PollId id, byte[] file, Viewer by) {
        return desk.manage(id, ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live) || live.terms().method() != BallotMethod.HALL_DEVICE) {
                return PollDesk.notLive(poll);
            }
            return HallResult.read(file)
                    .map(result -> take(live, result, file, by))
                    .orElse(new PollOutcome.Refused(PollRefusal.UNREADABLE_RESULT));
        });
    }

    private PollOutcome take(LiveVote live, HallResult result, byte[] file, Viewer by) {
        Optional<PublicKey> key = devices.key(result.device());
        if (key.isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.UNKNOWN_DEVICE);
        }
        if (!result.signedBy(key.get())) {
            return new PollOutcome.Refused(PollRefusal.FORGED_RESULT);
        }
        if (!result.poll().equals(live.id().value())) {
            return new PollOutcome.Refused(PollRefusal.FOREIGN_RESULT);
        }
        if (result.tally().roll() != live.assembled().present()) {
            return new PollOutcome.Refused(PollRefusal.SUMS);
        }
        counts.put(live.id(), result, file, date.instant());
        return desk.done(live.id(), ACTION, by, Map.of("device", result.device().toString()));
    }
}

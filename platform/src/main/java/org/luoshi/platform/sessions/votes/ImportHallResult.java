package org.luoshi.platform.sessions.votes;

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
    private final Rolls rolls;
    private final PollDesk desk;
    private final CityDate date;

    ImportHallResult(HallDevices devices, PeoplesCounts counts, Rolls rolls, PollDesk desk, CityDate date) {
        this.devices = devices;
        this.counts = counts;
        this.rolls = rolls;
        this.desk = desk;
        this.date = date;
    }

    public PollOutcome handle(PollId id, byte[] file, Viewer by) {
        return desk.manage(id, ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live) || live.terms().method() != BallotMethod.HALL_DEVICE) {
                return PollDesk.notLive(poll);
            }
            return switch (HallResult.read(file)) {
                case HallResult.Reading.Read(HallResult result) -> take(live, result, file, by);
                case HallResult.Reading.Flaw(int line, String expected, String found) ->
                    new PollOutcome.Refused(PollRefusal.UNREADABLE_RESULT, Integer.toString(line), expected, found);
            };
        });
    }

    private PollOutcome take(LiveVote live, HallResult result, byte[] file, Viewer by) {
        Optional<HallDevices.HallDevice> device = devices.find(result.device());
        if (device.isEmpty()) {
            return new PollOutcome.Refused(
                    PollRefusal.UNKNOWN_DEVICE, result.device().toString());
        }
        if (device.get().revocation() != null) {
            return new PollOutcome.Refused(
                    PollRefusal.REVOKED_DEVICE, device.get().about());
        }
        if (!result.signedBy(device.get().key())) {
            return new PollOutcome.Refused(
                    PollRefusal.FORGED_RESULT, device.get().name());
        }
        if (!result.poll().equals(live.id().value())) {
            return new PollOutcome.Refused(
                    PollRefusal.FOREIGN_RESULT,
                    result.poll().toString(),
                    live.terms().title(),
                    live.id().toString());
        }
        int expected = live.assembled().present() - rolls.byVideo(live.id());
        if (result.tally().roll() != expected) {
            return new PollOutcome.Refused(
                    PollRefusal.RESULT_SUMS, Integer.toString(result.tally().roll()), Integer.toString(expected));
        }
        counts.put(live.id(), result, file, date.instant());
        return desk.done(live.id(), ACTION, by, Map.of("device", result.device().toString()));
    }
}

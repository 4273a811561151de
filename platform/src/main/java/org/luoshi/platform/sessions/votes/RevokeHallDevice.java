package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Believes a hall's device no more (撤销会场表决器), also where a result of it was imported and the poll is still to be closed;
 * polls that are closed stand. Sent twice, the first reason stays.
 */
@Service
public class RevokeHallDevice {
    private static final String ACTION = "hall.revoke";

    private final HallDevices devices;
    private final Journal journal;
    private final PollDesk desk;
    private final CityDate date;

    RevokeHallDevice(HallDevices devices, Journal journal, PollDesk desk, CityDate date) {
        this.devices = devices;
        this.journal = journal;
        this.desk = desk;
        this.date = date;
    }

    public HallOutcome handle(UUID device, String reason, Viewer by) {
        HallOutcome outcome = desk.inTransaction(() -> decide(device, reason.strip(), by));
        if (outcome instanceof HallOutcome.Refused refused) {
            journal.refuse(new Entry(RegisterHallDevice.subject(device), ACTION, Actor.of(by)), refused.reason());
        }
        return outcome;
    }

    private HallOutcome decide(UUID id, String reason, Viewer by) {
        if (!by.may(PollDesk.MANAGE)) {
            return new HallOutcome.Refused(PollRefusal.NOT_PERMITTED);
        }
        if (reason.isEmpty()) {
            return new HallOutcome.Refused(PollRefusal.REASON_MISSING);
        }
        Optional<HallDevices.HallDevice> device = devices.find(id);
        if (device.isEmpty()) {
            return new HallOutcome.Refused(PollRefusal.UNKNOWN_DEVICE, id.toString());
        }
        if (devices.revoke(id, reason, by, date.instant())) {
            journal.record(new Entry(RegisterHallDevice.subject(id), ACTION, Actor.of(by), Map.of("reason", reason)));
        }
        return new HallOutcome.Done(devices.find(id).orElseThrow());
    }
}

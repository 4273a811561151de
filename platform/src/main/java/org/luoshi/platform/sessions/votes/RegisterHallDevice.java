package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Believes the results of a hall's device from now on (登记会场表决器). The same key sent twice is registered once; one that
 * was revoked does not come back.
 */
@Service
public class RegisterHallDevice {
    private static final String ACTION = "hall.register";

    private final HallDevices devices;
    private final Journal journal;
    private final PollDesk desk;
    private final CityDate date;

    RegisterHallDevice(HallDevices devices, Journal journal, PollDesk desk, CityDate date) {
        this.devices = devices;
        this.journal = journal;
        this.desk = desk;
        this.date = date;
    }

    /**
     * The device.
     *
     * @param publicKey Ed25519, as a PEM file or its Base64
     */
    public record Command(UUID id, String name, String publicKey) {}

    public HallOutcome handle(Command command, Viewer by) {
        HallOutcome outcome = decide(command, by);
        if (outcome instanceof HallOutcome.Refused refused) {
            journal.refuse(new Entry(subject(command.id()), ACTION, Actor.of(by)), refused.reason());
        }
        return outcome;
    }

    private HallOutcome decide(Command command, Viewer by) {
        if (!by.may(PollDesk.MANAGE)) {
            return new HallOutcome.Refused(PollRefusal.NOT_PERMITTED);
        }
        if (command.name().isBlank()) {
            return new HallOutcome.Refused(PollRefusal.NAME_MISSING);
        }
        return HallDevices.written(command.publicKey())
                .<HallOutcome>map(key -> desk.inTransaction(() -> register(command, key, by)))
                .orElse(new HallOutcome.Refused(PollRefusal.UNREADABLE_KEY));
    }

    private HallOutcome register(Command command, byte[] key, Viewer by) {
        String name = command.name().strip();
        if (devices.insert(command.id(), name, key, by, date.instant())) {
            HallDevices.HallDevice device = devices.find(command.id()).orElseThrow();
            journal.record(new Entry(
                    subject(command.id()),
                    ACTION,
                    Actor.of(by),
                    Map.of("name", name, "fingerprint", device.fingerprint())));
            return new HallOutcome.Done(device);
        }
        HallDevices.HallDevice there =
                devices.withKey(key).or(() -> devices.find(command.id())).orElseThrow();
        return there.revocation() == null
                ? new HallOutcome.Done(there)
                : new HallOutcome.Refused(PollRefusal.REVOKED_DEVICE, there.about());
    }

    static Subject subject(UUID device) {
        return new Subject("hall-device", device.toString());
    }
}

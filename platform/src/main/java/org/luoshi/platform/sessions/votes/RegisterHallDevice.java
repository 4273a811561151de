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

/** Believes the results of a hall's device from now on (登记会场表决器). The same key sent twice is registered once. */
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

    /** What became of it. */
    public sealed interface Result {
        record Registered(UUID id) implements Result {}

        record Refused(PollRefusal why) implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        Result result = by.may(PollDesk.MANAGE)
                ? HallDevices.written(command.publicKey())
                        .<Result>map(key -> desk.inTransaction(() -> register(command, key, by)))
                        .orElse(new Result.Refused(PollRefusal.UNREADABLE_KEY))
                : new Result.Refused(PollRefusal.NOT_PERMITTED);
        if (result instanceof Result.Refused(PollRefusal why)) {
            journal.refuse(new Entry(subject(command), ACTION, Actor.of(by)), why.name());
        }
        return result;
    }

    private Result register(Command command, byte[] key, Viewer by) {
        if (devices.insert(command.id(), command.name().strip(), key, by.name(), date.instant())) {
            journal.record(new Entry(
                    subject(command),
                    ACTION,
                    Actor.of(by),
                    Map.of("name", command.name().strip())));
        }
        return new Result.Registered(devices.withKey(key).orElse(command.id()));
    }

    private static Subject subject(Command command) {
        return new Subject("hall-device", command.id().toString());
    }
}

package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an inspection, visit or study into the ledger (登记活动). Sent twice with the same identity it is entered once. */
@Component
public class RecordActivity {
    private static final String ACTION = "activity.record";

    private final Activities activities;
    private final Journal journal;
    private final CityDate date;

    RecordActivity(Activities activities, Journal journal, CityDate date) {
        this.activities = activities;
        this.journal = journal;
        this.date = date;
    }

    /**
     * What is entered.
     *
     * @param also what else it was; the kind itself among them counts for nothing
     */
    public record Command(
            UUID id,
            ActivityKind kind,
            Set<ActivityKind> also,
            String title,
            LocalDate began,
            LocalDate ended,
            String place,
            String leader) {}

    private static int filled(Command c) {
        return Filled.of(c.kind(), c.also(), c.title(), c.began(), c.ended(), c.place(), c.leader());
    }

    @Transactional
    public SessionResult<Activity> handle(Command command, Viewer by) {
        Entry entry = new Entry(
                new Subject("activity", command.id().toString()),
                ACTION,
                Actor.of(by),
                Map.of(
                        "kind",
                        command.kind().name(),
                        "began",
                        command.began().toString(),
                        Filled.FACT,
                        Integer.toString(filled(command))));
        Optional<SessionRefusal> refusal = refusal(command, by);
        if (refusal.isPresent()) {
            journal.refuse(entry, refusal.get().getClass().getSimpleName());
            return SessionResult.refused(refusal.get());
        }
        Optional<Activity> known = activities.find(command.id());
        if (known.isPresent()) {
            return SessionResult.done(known.get());
        }
        Activity activity = activity(command);
        activities.insert(activity, by.name(), date.instant());
        journal.record(entry);
        return SessionResult.done(activity);
    }

    private Optional<SessionRefusal> refusal(Command command, Viewer by) {
        if (!by.may(SessionDesk.MANAGE)) {
            return Optional.of(new SessionRefusal.NotPermitted(SessionDesk.MANAGE));
        }
        if (command.title().isBlank()) {
            return Optional.of(new SessionRefusal.Missing("title"));
        }
        if (command.ended().isBefore(command.began()) || command.began().isAfter(date.today())) {
            return Optional.of(new SessionRefusal.InRoom(
                    "decisions.refusal.Days", List.of(command.began(), command.ended()), null));
        }
        return Optional.empty();
    }

    private Activity activity(Command command) {
        Set<ActivityKind> also =
                command.also().stream().filter(kind -> kind != command.kind()).collect(Collectors.toSet());
        return new Activity(
                command.id(),
                activities.nextNumber(command.began().getYear()),
                command.kind(),
                also,
                command.title().strip(),
                command.began(),
                command.ended(),
                command.place().strip(),
                command.leader().strip());
    }
}

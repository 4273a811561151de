package org.luoshi.platform.matters;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;
import org.luoshi.procedure.remind.ReminderRule;
import org.luoshi.procedure.remind.Reminders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By which rules this city reminds (提醒规则), read once at start from {@code procedures/reminders.yaml}.
 *
 * <p>A file that does not check stops the start, as a procedure does: a role that nobody has would remind nobody.
 */
@Component
class ReminderRules {
    private final Reminders.Loaded loaded;

    ReminderRules(
            @Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path directory, ProcedureLibrary procedures) {
        this.loaded = switch (Reminders.load(directory, procedures.named())) {
            case Reminders.Loaded all -> all;
            case Reminders.Problems problems ->
                throw new IllegalStateException("the rules of reminding do not check:\n"
                        + problems.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    /** The rules of a place about one procedure, in the order of the file. */
    List<ReminderRule> of(String procedure, String place) {
        return loaded.in(place).stream().filter(rule -> rule.isAbout(procedure)).toList();
    }

    /** The same on every server for the same rules and working days; another one, and all is counted anew. */
    String fingerprint(WorkCalendar calendar) {
        var counted = new StringBuilder(new TreeMap<>(loaded.places()).toString());
        for (YearTable table : new TreeMap<>(calendar.tables()).values()) {
            counted.append(table.year()).append(table.holidays()).append(new TreeSet<>(table.makeUpDays()));
        }
        return UUID.nameUUIDFromBytes(counted.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

package org.luoshi.procedure.remind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Problem;
import org.luoshi.procedure.yaml.YamlText;

/** Loads the rules of reminding (提醒规则的读取): {@code procedures/reminders.yaml} → rules by place, or every problem. */
public final class Reminders {
    /** Where they stand below {@code procedures/}. */
    public static final String FILE = "reminders.yaml";

    private Reminders() {}

    /** What loading gives: everything, or what must be corrected. */
    public sealed interface Result {}

    /**
     * All rules, checked.
     *
     * @param places place → its rules in the order of the file; {@code national} is always there
     */
    public record Loaded(Map<String, List<ReminderRule>> places) implements Result {
        /** The rules of a place; one that says nothing follows the nation. */
        public List<ReminderRule> in(String place) {
            return places.getOrDefault(place, places.getOrDefault(Profile.NATIONAL, List.of()));
        }
    }

    /** What must be corrected, by file and line; never empty. */
    public record Problems(List<Problem> problems) implements Result {}

    /** What the file may name beside its own rules. */
    public record Known(Set<String> roles, Set<String> procedures, Set<String> places) {
        /** What the procedures beside the file declare. */
        public static Known of(Procedures.Loaded all) {
            Set<String> roles = all.procedures().values().stream()
                    .flatMap(places -> places.values().stream())
                    .flatMap(procedure -> procedure.roles().keySet().stream())
                    .collect(Collectors.toSet());
            return new Known(roles, all.procedures().keySet(), all.profiles().keySet());
        }
    }

    /** Loads the file of a directory; without it nobody is reminded. */
    public static Result load(Path directory, Known known) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return new Loaded(Map.of());
        }
        var faults = new Faults();
        var places = new LinkedHashMap<String, List<ReminderRule>>();
        YamlText.read(file, FILE, faults)
                .ifPresent(tree -> places.putAll(new RemindersReader(known, faults).read(tree)));
        return result(places, faults);
    }

    /** Loads rules from their text. */
    public static Result load(String text, Known known) {
        var faults = new Faults();
        var places = new LinkedHashMap<String, List<ReminderRule>>();
        YamlText.read(text, FILE, faults)
                .ifPresent(tree -> places.putAll(new RemindersReader(known, faults).read(tree)));
        return result(places, faults);
    }

    private static Result result(Map<String, List<ReminderRule>> places, Faults faults) {
        return faults.none() ? new Loaded(Map.copyOf(places)) : new Problems(faults.all());
    }
}

package org.luoshi.platform.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.remind.Reminders;
import org.luoshi.procedure.vote.RuleBook;
import org.luoshi.procedure.yaml.Problem;

/** The procedure files as the command line finds them: those shipped, from any working directory, or those named. */
final class ProcedureFiles {
    private ProcedureFiles() {}

    sealed interface Reading {}

    record Sound(Procedures.Loaded procedures, WorkCalendar calendar) implements Reading {
        String summary() {
            int count = procedures.procedures().size();
            int places = procedures.profiles().size();
            int years = calendar.knownYears().size();
            return "%d 个程序、%d 地、%d 年放假安排，没有问题。 / %d procedures, %d places, %d years: no problem."
                    .formatted(count, places, years, count, places, years);
        }
    }

    /**
     * @param prefix the directory as it was named, before each file
     */
    record Unsound(String prefix, List<Problem> problems) implements Reading {}

    /** @param named a directory, or one file; null for the shipped ones */
    static Reading read(@Nullable Path named) {
        Path path = named == null ? shipped() : named;
        if (Files.isRegularFile(path)) {
            return reading("", Procedures.loadFile(path), Calendars.none());
        }
        String prefix = (named == null ? "procedures" : named.toString().replace('\\', '/')) + "/";
        Reading procedures = reading(prefix, Procedures.load(path), Calendars.load(path.resolve("calendar")));
        return with(ofReminding(path, procedures), with(ofBodies(path), procedures, prefix), prefix);
    }

    private static List<Problem> ofBodies(Path path) {
        return RuleBook.load(path) instanceof RuleBook.Problems(List<Problem> found) ? found : List.of();
    }

    /** Its rules name roles and procedures, so they are looked at once these are sound. */
    private static List<Problem> ofReminding(Path path, Reading procedures) {
        return procedures instanceof Sound sound
                        && Reminders.load(path, Reminders.Known.of(sound.procedures()))
                                instanceof Reminders.Problems(List<Problem> found)
                ? found
                : List.of();
    }

    private static Reading with(List<Problem> found, Reading rest, String prefix) {
        if (found.isEmpty()) {
            return rest;
        }
        var problems = new ArrayList<>(found);
        if (rest instanceof Unsound unsound) {
            problems.addAll(unsound.problems());
        }
        return new Unsound(prefix, problems);
    }

    private static Path shipped() {
        return Path.of(System.getProperty("luoshi.home", ""), "procedures");
    }

    private static Reading reading(String prefix, Procedures.Result procedures, Calendars.Result calendar) {
        if (procedures instanceof Procedures.Loaded loaded && calendar instanceof Calendars.Loaded years) {
            return new Sound(loaded, years.calendar());
        }
        var problems = new ArrayList<Problem>();
        if (calendar instanceof Calendars.Problems(List<Problem> found)) {
            problems.addAll(found);
        }
        if (procedures instanceof Procedures.Problems(List<Problem> found)) {
            problems.addAll(found);
        }
        return new Unsound(prefix, problems);
    }
}

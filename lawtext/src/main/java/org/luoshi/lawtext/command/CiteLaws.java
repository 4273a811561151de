package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.internal.Json;
import org.luoshi.lawtext.library.FolderLibrary;
import org.luoshi.lawtext.library.Library;

/** Lists the citations of a text, or of all texts below a folder, and what they mean on a day. */
final class CiteLaws implements Command {
    private final Clock clock;

    CiteLaws(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String usage() {
        return "cite FILE|DIR [--json] [--library DIR] [--on DATE] [--known-on DATE] [--threads N]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given =
                Arguments.read(arguments, Set.of("--json"), Set.of("--library", "--on", "--known-on", "--threads"));
        Path place = given.existing();
        LocalDate day = day(given.value("--on"), "--on");
        LocalDate known = day(given.value("--known-on"), "--known-on");
        @Nullable Library library = library(given.value("--library"), known);
        var reading = new CitedFile.Reading(place, library, day == null ? LocalDate.now(clock) : day);
        List<CitedFile> files = InParallel.map(LawFiles.below(place), given.count("--threads", 1), reading::file);
        if (given.has("--json")) {
            printJson(files, out);
        } else {
            for (CitedFile file : files) {
                for (Map<String, @Nullable Object> citation : file.citations()) {
                    out.println(line(citation));
                }
            }
        }
        return 0;
    }

    private static @Nullable Library library(@Nullable String folder, @Nullable LocalDate known) throws IOException {
        if (folder == null) {
            return null;
        }
        FolderLibrary library = FolderLibrary.open(Path.of(folder));
        return known == null ? library : library.asKnownOn(known);
    }

    /** Printed file by file: a national corpus has tens of thousands of citations. */
    private static void printJson(List<CitedFile> files, PrintStream out) {
        var json = new StringBuilder("{\"citations\":[");
        String comma = "";
        for (CitedFile file : files) {
            for (Map<String, @Nullable Object> citation : file.citations()) {
                json.append(comma).append(Json.write(citation));
                comma = ",\n";
            }
            out.print(json);
            json.setLength(0);
        }
        out.println("]}");
    }

    private static String line(Map<String, @Nullable Object> citation) {
        var cells = new ArrayList<String>();
        for (String name : List.of("file", "start", "end", "kind", "status", "text", "target")) {
            Object value = citation.get(name);
            cells.add(value instanceof CharSequence words ? words.toString() : Json.write(value));
        }
        return String.join("\t", cells);
    }

    private static @Nullable LocalDate day(@Nullable String value, String option) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw new WrongUse(option + " 需要 2025-03-01 这样的日期 / needs a date such as 2025-03-01: " + value);
        }
    }
}

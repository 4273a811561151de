package org.luoshi.lawtext.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Citation;
import org.luoshi.lawtext.cite.CitationKind;
import org.luoshi.lawtext.cite.CitationReader;
import org.luoshi.lawtext.cite.OwnTitle;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.TextFile;

/**
 * What one file tells without being parsed whole: title, maker, days, and what it repeals.
 *
 * @param file the file
 * @param title its title; the file's name when the text has none
 * @param maker who made it, as its note says, or empty
 * @param origin the day the work was first passed, as far as the note tells
 * @param made the day this version was made; {@link #UNDATED} when neither name nor note tells
 * @param inForce its first day in force
 * @param repeals what it repeals
 */
record FolderText(
        Path file,
        String title,
        String maker,
        LocalDate origin,
        LocalDate made,
        LocalDate inForce,
        List<Repealing> repeals) {
    /** A text repealed from a day on. */
    record Repealing(String title, LocalDate from, String by, LocalDate made) {}

    /** A text without a date has always been in force. */
    static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private static final int FRONT = 4_000;
    private static final Pattern NAME_DATE = Pattern.compile("[（(](\\d{4})-(\\d{1,2})-(\\d{1,2})[）)]");
    private static final Pattern LISTED = Pattern.compile("[（(《]|[0-9０-９]{1,3}[.．、]|[一二三四五六七八九十]{1,3}、");
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
    private static final Pattern BEGINS =
            Pattern.compile("自(" + N + "{4})年(" + N + "{1,3})月(" + N + "{1,3})日起?(?:开始|正式)?(?:施行|实施|生效)");

    static FolderText read(Path file) {
        try {
            return read(file, TextFile.decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FolderText read(Path file, String characters) {
        LegalText front = LawParser.parse(front(characters)).text();
        String name = name(file);
        String title = OwnTitle.of(front);
        List<HistoryEvent> history = front.history();
        LocalDate origin = firstDay(history);
        LocalDate made = made(name, history);
        LocalDate inForce = inForce(characters, history, made);
        String known = title.isBlank() ? NAME_DATE.matcher(name).replaceAll("") : title;
        return new FolderText(
                file,
                known,
                history.isEmpty() ? "" : history.getFirst().organ(),
                origin == null ? made : origin,
                made,
                inForce,
                repeals(characters, known, inForce, made));
    }

    /** What kind of organ made it, for telling a successor from a namesake: 国务院, or a congress and its committee. */
    String makerKind() {
        return maker.replaceAll("第[一二三四五六七八九十百零〇0-9]+届?次?", "")
                .replace("常务委员会", "")
                .replace("会议", "")
                .replace("常委会", "");
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The title and the note, cut at a line's end. */
    private static String front(String characters) {
        int mark = characters.indexOf("<!-- INFO END -->");
        int limit = Math.min(characters.length(), FRONT);
        int cut = mark >= 0 && mark < limit ? mark : characters.lastIndexOf('\n', limit);
        return cut <= 0 ? characters.substring(0, limit) : characters.substring(0, cut);
    }

    // ---- days ----

    private static @Nullable LocalDate firstDay(List<HistoryEvent> history) {
        return history.stream()
                .filter(event -> event.kind() != HistoryEvent.Kind.IN_FORCE && event.date() != null)
                .map(HistoryEvent::date)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate made(String name, List<HistoryEvent> history) {
        Matcher date = NAME_DATE.matcher(name);
        if (date.find()) {
            LocalDate named = day(date.group(1), date.group(2), date.group(3));
            if (named != null) {
                return named;
            }
        }
        LocalDate last = UNDATED;
        for (HistoryEvent event : history) {
            if (event.date() != null
                    && event.kind() != HistoryEvent.Kind.IN_FORCE
                    && event.date().isAfter(last)) {
                last = event.date();
            }
        }
        return last;
    }

    /** The day that the note or the closing article names, unless it lies before the version was made. */
    private static LocalDate inForce(String characters, List<HistoryEvent> history, LocalDate made) {
        for (HistoryEvent event : history) {
            if (event.kind() == HistoryEvent.Kind.IN_FORCE
                    && event.date() != null
                    && !event.date().isBefore(made)) {
                return event.date();
            }
        }
        LocalDate last = made;
        Matcher begins = BEGINS.matcher(characters);
        int from = Math.max(
                0,
                characters.lastIndexOf("第", characters.lastIndexOf("施行") < 0 ? 0 : characters.lastIndexOf("施行")) - 200);
        begins.region(from, characters.length());
        while (begins.find()) {
            LocalDate day = day(begins.group(1), begins.group(2), begins.group(3));
            last = day != null && day.isAfter(last) ? day : last;
        }
        return last;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Numerals.value(year), Numerals.value(month), Numerals.value(day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    // ---- repeals ----

    /** Reads the lines that speak of repeal, and the items below them, as an article of their own. */
    private static List<Repealing> repeals(String characters, String by, LocalDate from, LocalDate made) {
        var repeals = new ArrayList<Repealing>();
        int at = characters.indexOf("废止");
        while (at >= 0) {
            int start = characters.lastIndexOf('\n', at) + 1;
            int end = endOfItems(characters, at);
            for (Citation citation : CitationReader.read("第二条 " + words(characters.substring(start, end)))) {
                if (citation.kind() == CitationKind.REPEAL && citation.target() != null) {
                    repeals.add(new Repealing(citation.target().text().title(), from, by, made));
                }
            }
            at = characters.indexOf("废止", end);
        }
        return List.copyOf(repeals);
    }

    private static String words(String line) {
        return line.replaceFirst("^第[^条\\s]{1,9}条\\s*", "");
    }

    /** The end of the line, or of the list that follows a line ending in a colon. */
    private static int endOfItems(String characters, int at) {
        int end = endOfLine(characters, at);
        boolean list = characters.substring(at, end).strip().endsWith("：");
        int next = end;
        while (list && next < characters.length()) {
            int lineEnd = endOfLine(characters, next + 1);
            String line =
                    characters.substring(Math.min(next + 1, lineEnd), lineEnd).strip();
            list = line.isEmpty() || LISTED.matcher(line).lookingAt();
            end = list ? lineEnd : end;
            next = lineEnd;
        }
        return end;
    }

    private static int endOfLine(String characters, int from) {
        int end = from >= characters.length() ? -1 : characters.indexOf('\n', from);
        return end < 0 ? characters.length() : end;
    }
}

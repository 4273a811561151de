package org.luoshi.lawtext.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Citation;
import org.luoshi.lawtext.cite.CitationReader;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.lawtext.cite.Target;
import org.luoshi.lawtext.library.Library;
import org.luoshi.lawtext.library.Renumberings;
import org.luoshi.lawtext.library.Resolution;
import org.luoshi.lawtext.library.Resolver;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.text.TextFile;

/** The citations of one file, as they are printed. */
record CitedFile(List<Map<String, @Nullable Object>> citations) {
    /** Reads files of one folder against one library. */
    static final class Reading {
        private final Path folder;
        private final @Nullable Library library;
        private final LocalDate day;
        private final Renumberings renumberings = new Renumberings();

        Reading(Path folder, @Nullable Library library, LocalDate day) {
            this.folder = folder;
            this.library = library;
            this.day = day;
        }

        CitedFile file(Path file) throws IOException {
            Parsed parsed = LawParser.parse(TextFile.read(file));
            String name = folder.equals(file)
                    ? file.toString()
                    : folder.relativize(file).toString();
            var citations = new ArrayList<Map<String, @Nullable Object>>();
            var resolver = new Resolver(
                    parsed.text(), written(parsed), library == null ? _ -> List.of() : library, renumberings);
            var characters = new Characters(parsed.source().characters());
            for (Citation citation : CitationReader.read(parsed)) {
                citations.add(row(name, citation, resolver.resolve(citation, day), characters));
            }
            return new CitedFile(citations);
        }

        private static @Nullable LocalDate written(Parsed parsed) {
            return parsed.text().history().stream()
                    .map(HistoryEvent::date)
                    .filter(date -> date != null)
                    .reduce((a, b) -> a.isAfter(b) ? a : b)
                    .orElse(null);
        }

        private Map<String, @Nullable Object> row(
                String file, Citation citation, Resolution resolution, Characters characters) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("file", file);
            row.put("start", characters.before(citation.span().start()));
            row.put("end", characters.before(citation.span().end()));
            row.put("text", citation.span().of(characters.text));
            row.put("kind", citation.kind().key());
            row.put("target", target(citation.target(), resolution));
            row.put("status", status(citation, resolution));
            details(resolution, row);
            return row;
        }

        private String status(Citation citation, Resolution resolution) {
            boolean elsewhere =
                    citation.target() != null && !citation.target().text().own();
            return library == null && elsewhere ? "not-looked-up" : resolution.key();
        }
    }

    /** Counts characters (code points) up to an offset; offsets come in rising order, so that each is counted once. */
    private static final class Characters {
        private final String text;
        private int offset;
        private int count;

        Characters(String text) {
            this.text = text;
        }

        int before(int to) {
            count += to >= offset ? text.codePointCount(offset, to) : -text.codePointCount(to, offset);
            offset = to;
            return count;
        }
    }

    private static @Nullable Map<String, @Nullable Object> target(@Nullable Target target, Resolution resolution) {
        if (target == null) {
            return null;
        }
        Map<String, @Nullable Object> shown = place(target.from());
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put(
                "title",
                resolution instanceof Resolution.Exact exact
                        ? exact.title()
                        : target.text().title());
        named.putAll(shown);
        if (target.to() != null) {
            named.put("to", place(target.to()));
        }
        return named;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("article", place.namesArticle() ? place.article().article() : null);
        shown.put("paragraph", label(place.paragraph(), '款'));
        shown.put("item", label(place.item(), '项'));
        if (place.subItem() > 0) {
            shown.put("subItem", label(place.subItem(), '目'));
        }
        if (!place.division().isEmpty()) {
            shown.put("division", place.division());
        }
        return shown;
    }

    private static @Nullable String label(int number, char unit) {
        return number == 0 ? null : Place.numbered(number, unit);
    }

    private static void details(Resolution resolution, Map<String, @Nullable Object> row) {
        switch (resolution) {
            case Resolution.Exact exact
            when exact.version() != null -> row.put("version", exact.version().toString());
            case Resolution.Moved moved -> {
                row.put("version", moved.version().toString());
                row.put("movedTo", place(moved.to()));
            }
            case Resolution.Repealed repealed -> {
                row.put("repealedFrom", repealed.repeal().from().toString());
                row.put("repealedBy", repealed.repeal().by());
            }
            case Resolution.NotYetInForce later ->
                row.put("inForceFrom", later.from().toString());
            case Resolution.Ambiguous several ->
                row.put(
                        "makers",
                        several.works().stream().map(work -> work.maker()).toList());
            case Resolution.UnknownTitle unknown
            when unknown.nearest() != null -> row.put("nearest", unknown.nearest());
            case Resolution.Exact _,
                    Resolution.UnknownTitle _,
                    Resolution.NoSuchPlace _,
                    Resolution.PointsNowhere _ -> {}
        }
    }
}

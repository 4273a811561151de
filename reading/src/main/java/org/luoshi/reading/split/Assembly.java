package org.luoshi.reading.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.split.Line.Kind;
import org.luoshi.reading.text.Flow;

/** Puts the lines of one report together. */
final class Assembly {
    private static final Pattern CONTINUED =
            Pattern.compile("[（(]?(?:下转|转)\\s?(第?\\s?[A-Z]?\\s?[0-9一二三四五六七八九十]{1,3}\\s?版)[）)]?");

    private Assembly() {}

    /** The report, or null when there is no text under the headlines. */
    static @Nullable RawReport of(String raw, List<Line> heads, List<Line> own) {
        List<Span> body = own.stream()
                .filter(line -> line.is(Kind.BODY) || (line.is(Kind.SECTION) && !line.marked()))
                .map(Line::span)
                .toList();
        if (body.isEmpty()) {
            return null;
        }
        var all = new ArrayList<>(heads);
        all.addAll(own);
        Headlines headlines = Headlines.of(raw, heads.isEmpty() ? List.of(own.getFirst()) : heads);
        Span span = new Span(all.getFirst().span().start(), all.getLast().span().end());
        return new RawReport(
                span,
                headlines.title(),
                headlines.kicker(),
                headlines.subtitle(),
                Bylines.of(raw, all),
                captions(raw, all),
                continued(raw, own),
                Flow.of(raw, body));
    }

    private static List<Words> captions(String raw, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.is(Kind.CAPTION))
                .map(line -> Headlines.words(raw, line.span(), Rule.CAPTION))
                .toList();
    }

    private static @Nullable Words continued(String raw, List<Line> lines) {
        for (Line line : lines) {
            Matcher matcher = CONTINUED.matcher(line.text());
            if (matcher.find()) {
                int at = line.span().start();
                return Headlines.words(raw, new Span(at + matcher.start(1), at + matcher.end(1)), Rule.CONTINUED);
            }
        }
        return null;
    }
}

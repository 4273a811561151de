package org.luoshi.reading.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report (一篇报道).
 *
 * @param span all its lines
 * @param kicker the line above the title (引题)
 * @param subtitle the line below it (副题)
 * @param date the day of what happened, not of the page
 * @param bylines who reported
 * @param continuedOn the page on which it goes on (下转), as printed
 * @param captions what stands under pictures
 */
public record Report(
        Span span,
        Words title,
        @Nullable Words kicker,
        @Nullable Words subtitle,
        @Nullable Day date,
        List<Words> bylines,
        Kind kind,
        Meeting meeting,
        List<Item> items,
        List<Commitment> commitments,
        List<Figure> figures,
        @Nullable Words continuedOn,
        List<Words> captions,
        List<Flag> flags) {
    public Report {
        bylines = List.copyOf(bylines);
        items = List.copyOf(items);
        commitments = List.copyOf(commitments);
        figures = List.copyOf(figures);
        captions = List.copyOf(captions);
        flags = List.copyOf(flags);
    }

    /** The same with flags. */
    public Report with(List<Flag> found) {
        return new Report(
                span,
                title,
                kicker,
                subtitle,
                date,
                bylines,
                kind,
                meeting,
                items,
                commitments,
                figures,
                continuedOn,
                captions,
                found);
    }
}

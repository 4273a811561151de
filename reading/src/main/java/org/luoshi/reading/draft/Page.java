package org.luoshi.reading.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was read.
 *
 * @param raw the text it was read from, untouched
 * @param date the day the page itself bears, null when it bears none
 * @param reports in the order of the page
 * @param flags what does not fit together, of the page and of all its reports, in the order of the page
 * @param noNews why there are no reports, null when there are
 */
public record Page(
        String raw,
        @Nullable Day date,
        List<Report> reports,
        List<Flag> flags,
        @Nullable NoNews noNews) {
    public Page {
        reports = List.copyOf(reports);
        flags = List.copyOf(flags);
    }
}

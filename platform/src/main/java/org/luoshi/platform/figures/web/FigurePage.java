package org.luoshi.platform.figures.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;

/**
 * One figure with its records.
 *
 * @param path {@code /figures/suggestions.items}, or the address of one publication
 * @param asOf nothing recorded later was looked at
 * @param moment the same, as an address writes it
 * @param by who published it and when; empty when it is counted just now
 * @param outcome what counting again came to; null before
 * @param withheld how many records show their number alone
 */
public record FigurePage(
        String id,
        String path,
        String title,
        String rule,
        int version,
        Period period,
        LocalDateTime asOf,
        String moment,
        String value,
        String hash,
        String by,
        @Nullable Panel outcome,
        List<FigureRecord> records,
        Pager pager,
        long withheld,
        List<Field> days,
        List<Publication> publications,
        boolean mayPublish) {

    /** A publication of the same figure. */
    public record Publication(String href, String value, Period period, LocalDateTime asOf, int version) {}

    /** What a file of the same counting is asked by. */
    public String query() {
        return isPublication() ? "" : "?from=" + period.from() + "&to=" + period.to() + "&asof=" + moment;
    }

    public boolean isPublication() {
        return !by.isEmpty();
    }

    public Field day(int n) {
        return days.get(n);
    }
}

package org.luoshi.platform.burden.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;

/**
 * The weeks of units.
 *
 * @param week the Monday shown
 * @param unit the unit it is narrowed to; empty for all
 * @param lines one for each unit
 * @param trend one for each of the last weeks, the latest first
 */
public record BurdenPage(
        Query query,
        LocalDate week,
        String unit,
        List<Choice> units,
        String previous,
        String next,
        List<Definition> definitions,
        List<Line> lines,
        List<Line> trend) {
    /** What a column counts, with the figure that carries the rule as data. */
    public record Definition(String title, String rule, String figure) {}

    /** A row; its numbers stand in the order of the definitions. */
    public record Line(String name, String href, List<Cell> cells) {}

    /**
     * A number that opens its records.
     *
     * @param change against the week before: {@code +3}; empty where it is the same
     */
    public record Cell(long amount, String href, String change) {}

    /** What stands behind one number. */
    public record Records(
            String title, String rule, String unit, LocalDate week, String back, List<Behind> lines, Pager pager) {
        /**
         * A record.
         *
         * @param href its matter's page; empty when the reader may not go there, and then there is no title either
         */
        public record Behind(LocalDate day, String number, String title, String href, String what, long amount) {}
    }
}

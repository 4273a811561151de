package org.luoshi.platform.suggestions.year.web;

import java.util.List;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Tab;

/**
 * A year's handling as tables.
 *
 * @param arithmetic how the counted ones come about; empty of a part of the whole
 * @param tables one below the other, all over the same groups
 */
public record StatisticsPage(
        List<Field> days, List<Tab> tabs, String by, String group, List<Count> arithmetic, List<Table> tables) {

    /** A number that opens its records. */
    public record Count(String text, String title, String rule, String href) {}

    public record Table(String caption, List<String> columns, List<Row> rows) {}

    public record Row(String name, List<Count> cells) {}

    /** The records behind one number. */
    public record Records(
            String title,
            String rule,
            String group,
            String back,
            List<FigureRecord> records,
            Pager pager,
            long withheld) {}
}

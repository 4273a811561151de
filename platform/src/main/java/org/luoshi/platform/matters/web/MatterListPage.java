package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;

/**
 * A list of matters, as a table, a board by step, or a month of due dates.
 *
 * @param mayStart a button leads to the form that begins a matter
 * @param sizes how many rows a page may hold
 * @param view {@code list}, {@code board} or {@code calendar}
 */
public record MatterListPage(
        boolean mayStart,
        Query query,
        Sort sort,
        Pager pager,
        String view,
        MatterFilter filter,
        List<Line> lines,
        List<Tab> tabs,
        List<Tab> sizes,
        List<Choice> procedures,
        List<Choice> steps,
        List<Stat> lamps,
        List<Choice> units,
        List<Column> board,
        @Nullable Month month) {

    /** A matter in the list. */
    public record Line(
            String number,
            String title,
            String href,
            String category,
            String step,
            Lamp lamp,
            @Nullable LocalDate due,
            String clock,
            String units,
            String owner,
            String progress,
            boolean confidential) {}

    /** A column of the board. */
    public record Column(String title, String href, long count, List<Line> lines) {}

    /** A month of due dates; days before the first and after the last are null. */
    public record Month(LocalDate first, String previous, String next, List<List<@Nullable Day>> weeks) {}

    /** A day and what is due on it. */
    public record Day(LocalDate date, boolean working, boolean today, List<DueLine> dues) {}

    /** A clock that ends on a day. */
    public record DueLine(String number, String title, String href, String clock, String unit) {}
}

package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;

/**
 * A year of a ledger: its figures, each opening its records, and its rows.
 *
 * @param years the years there are, as tabs
 */
public record LedgerPage<R>(int year, List<Tab> years, List<Stat> stats, List<R> rows) {
    private static final int MOST_YEARS = 6;

    /** One decision in the ledger. */
    public record Decided(Decision decision, String meeting, String href) {}

    /**
     * The opinions about one report and where their handling stands.
     *
     * @param answered how many of how many were answered; empty when none was taken down at a meeting
     */
    public record Handled(
            MatterRow matter, String meeting, String answered, String href, String step, String units, Lamp lamp) {}

    static int chosen(String year, int usual) {
        return year.matches("[12]\\d{3}") ? Integer.parseInt(year) : usual;
    }

    static List<Tab> years(List<Integer> years, int shown, String path) {
        return Stream.concat(years.stream(), Stream.of(shown))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .map(year -> new Tab(Integer.toString(year), path + "?year=" + year, year == shown))
                .toList();
    }

    /** The figures under these names for the year, each a link to the records behind it. */
    static List<Stat> stats(List<String> ids, int year, Figures figures, Frame frame) {
        Period period = Period.yearOf(LocalDate.of(year, 1, 1));
        return ids.stream()
                .map(id -> figures.count(new FigureId(id), period))
                .map(counted -> new Stat(
                        counted.value().text(),
                        MatterPages.in(frame, counted.definition().title()),
                        "/figures/" + counted.definition().id() + "?from=" + period.from() + "&to=" + period.to(),
                        ""))
                .toList();
    }
}

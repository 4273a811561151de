package org.luoshi.platform.portal.web;

import java.util.List;
import java.util.Locale;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Stat;

/**
 * Our front page (首页): the demand above, the seven reports below.
 *
 * @param year what the report on the year says in numbers
 * @param reports the seven, in the newspaper's order
 */
public record HomePage(YearInFigures year, List<FrontReport> reports) {
    /** The four words the page is headed by. */
    public static final List<String> DEMANDS = List.of("list", "owner", "deadline", "follow-up");

    /** Who finds three steps of his own in the guide. */
    public static final List<String> ROLES = List.of(
            "deputy", "office", "government-office", "handler", "supervisor", "chairperson", "public", "administrator");

    /**
     * One report, with the doors this reader may use; without a door and without figures it is not built, and says so.
     *
     * @param stats its own figures; the year's stand apart
     */
    public record FrontReport(Entrance.Report report, boolean built, List<Entrance> doors, List<Stat> stats) {
        /** Words of this report: {@code portal.session.title}. */
        public String key(String part) {
            return "portal." + id() + "." + part;
        }

        public String id() {
            return report.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Replied beside carried out: two bars over the same whole. */
    public record Bar(String label, long done, long total, String href) {}

    /**
     * The report on the year.
     *
     * @param counted what deputies tabled, counted here
     * @param bars empty while either number is missing
     * @param rest what the newspaper counts besides
     * @param period the days counted; empty when nothing is
     */
    public record YearInFigures(List<Stat> counted, List<Bar> bars, List<Stat> rest, String period) {
        boolean anyCounted() {
            return !period.isEmpty();
        }
    }

    /** The report of this kind. */
    public FrontReport report(Entrance.Report report) {
        return reports.stream().filter(r -> r.report() == report).findFirst().orElseThrow();
    }
}

package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger of commitments over the years (承诺事项台账): what units promised in replies of class B and C, until when, what
 * they reported since, how the deputy rated it, and how often it was carried over.
 */
// law: 重庆市代表建议工作条例 (2017) art. 24 — units report in the fourth quarter on this and last year's; a place's setting
@Repository
public class Commitments {
    /** Those whose day was put off at least once, whatever their state. */
    public static final String CARRIED = "carried";

    private static final int FOURTH_QUARTER = 10;

    private final JdbcClient jdbc;
    private final MatterViews matters;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    Commitments(JdbcClient jdbc, MatterViews matters, ProcedureLibrary procedures, CityDate date) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.procedures = procedures;
        this.date = date;
    }

    /** How a commitment stands. */
    public enum State {
        /** Promised, its day not yet passed. */
        OPEN,
        /** Its day has passed. */
        OVERDUE,
        /** The unit says it is done; nobody has verified it. */
        REPORTED,
        /** The unit explained in writing that circumstances changed. */
        EXPLAINED,
        /** Verified. */
        DONE
    }

    /**
     * A line of the ledger.
     *
     * @param due null where the reply named no day (class C)
     * @param progress what the unit reported last; empty before
     * @param reportMissing the place asks for a report in the fourth quarter, it has begun, and none came this year
     * @param rated how the deputy rated what was done; empty before
     */
    public record Line(
            String matter,
            String number,
            String title,
            String unit,
            String category,
            String text,
            LocalDate madeOn,
            @Nullable LocalDate due,
            State state,
            String progress,
            @Nullable LocalDate progressOn,
            boolean reportMissing,
            String rated,
            int carriedOver) {
        /** Whether the line belongs to this filter of states; an empty one takes every line. */
        public boolean is(String asked) {
            return asked.isEmpty()
                    || (asked.equals(CARRIED) ? carriedOver > 0 : state.name().equalsIgnoreCase(asked));
        }
    }

    /** What the ledger is narrowed to; empty narrows nothing. */
    public record Filter(String year, String unit, String state) {}

    /** The commitments of matters this person may see, the oldest day first. */
    public List<Line> lines(Filter filter, Mover mover) {
        List<Line> all = jdbc.sql("""
                select c.*, n.number, s.title, s.secrecy, p.text as progress, p.reported_on as progress_on
                from suggestion_commitment c join suggestion s on s.matter = c.matter
                join (select distinct matter, number from matter_fact) n on n.matter = c.matter
                left join lateral (select q.text, q.reported_on from suggestion_commitment_progress q
                    where q.commitment = c.id order by q.place desc limit 1) p on true
                where (:year = '' or extract(year from c.made_on)::text = :year) and (:unit = '' or c.unit = :unit)
                order by c.due nulls last, n.number, c.unit
                """)
                .param("year", filter.year())
                .param("unit", filter.unit())
                .query(this::line)
                .list();
        Set<String> seen = matters.visibleAmong(all.stream().map(Line::matter).toList(), mover);
        return all.stream()
                .filter(line -> seen.contains(line.matter()))
                .filter(line -> line.is(filter.state()))
                .toList();
    }

    private Line line(ResultSet row, int n) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        LocalDate progressOn = row.getObject("progress_on", LocalDate.class);
        State state = state(row, due);
        String progress = row.getString("progress");
        return new Line(
                row.getString("matter"),
                row.getString("number"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("class"),
                row.getString("text"),
                row.getObject("made_on", LocalDate.class),
                due,
                state,
                progress == null ? row.getString("evidence") : progress,
                progressOn == null ? row.getObject("reported_on", LocalDate.class) : progressOn,
                (state == State.OPEN || state == State.OVERDUE) && missing(progressOn),
                row.getString("rated"),
                row.getInt("carried_over"));
    }

    private State state(ResultSet row, @Nullable LocalDate due) throws SQLException {
        if (row.getObject("confirmed_on") != null) {
            return State.DONE;
        }
        if (row.getObject("reported_on") != null) {
            return State.REPORTED;
        }
        if (row.getObject("explained_on") != null) {
            return State.EXPLAINED;
        }
        return due != null && due.isBefore(date.today()) ? State.OVERDUE : State.OPEN;
    }

    private boolean missing(@Nullable LocalDate reportedOn) {
        boolean asked = procedures
                .here("suggestions/handling")
                .settings()
                .getOrDefault("commitment-report", List.of())
                .contains("fourth-quarter");
        LocalDate today = date.today();
        LocalDate quarter = LocalDate.of(today.getYear(), FOURTH_QUARTER, 1);
        return asked && !today.isBefore(quarter) && (reportedOn == null || reportedOn.isBefore(quarter));
    }
}

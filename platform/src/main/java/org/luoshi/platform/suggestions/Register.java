package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register of suggestions (登记簿). A number is given when a suggestion is accepted, in the same transaction: what rolls
 * back takes its number back, so that no series has a gap.
 */
// law: 代表法 (2025) art. 24 and 36 — in session to the congress, between sessions to the standing committee: two
// receivers
@Repository
public class Register {
    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the register. */
    public record Line(RegisterNumber registered, String number, String title, String lead) {}

    /** Gives the suggestion its number; one that has a number keeps it. */
    void enter(Suggestion s, LocalDate today) {
        boolean inSession = Boolean.TRUE.equals(s.inSession());
        LocalDate submitted = s.submittedOn() == null ? today : s.submittedOn();
        String series = inSession ? "session:" + s.congress() : "year:" + submitted.getYear();
        if (of(s.id()).isEmpty()) {
            jdbc.sql("insert into suggestion_register values (:matter, :series, :ordinal)")
                    .param("matter", s.id().value())
                    .param("ordinal", next(series))
                    .param("series", series)
                    .update();
        }
    }

    /** The row of the series stays locked until the transaction ends: nobody else's number overtakes it. */
    private int next(String series) {
        return jdbc.sql("""
                insert into suggestion_series values (:series, 1)
                on conflict (series) do update set last = suggestion_series.last + 1 returning last
                """).param("series", series).query(Integer.class).single();
    }

    public Optional<RegisterNumber> of(MatterId id) {
        return jdbc.sql("""
                select r.series, r.ordinal, s.congress_label from suggestion_register r
                join suggestion s on s.matter = r.matter where r.matter = :id
                """)
                .param("id", id.value())
                .query((row, _) ->
                        number(row.getString("series"), row.getString("congress_label"), row.getInt("ordinal")))
                .optional();
    }

    /** The series there are, the latest first, each with how many numbers it has given. */
    public List<Series> series() {
        return jdbc.sql("""
                select c.series, c.last, min(s.congress_label) as label, max(s.submitted_on) as latest
                from suggestion_series c join suggestion_register r on r.series = c.series
                join suggestion s on s.matter = r.matter
                group by c.series, c.last order by latest desc nulls last, c.series
                """)
                .query((row, _) -> new Series(
                        row.getString("series"),
                        number(row.getString("series"), row.getString("label"), row.getInt("last"))))
                .list();
    }

    /** A series and the last number it gave. */
    public record Series(String id, RegisterNumber last) {}

    /** Every line of a series; confidential ones without their title. */
    public List<Line> lines(String series) {
        return jdbc.sql("""
                select distinct on (r.ordinal) r.ordinal, s.congress_label, s.lead_name, f.number,
                    case when f.confidential then '' else s.title end as title
                from suggestion_register r join suggestion s on s.matter = r.matter
                join matter_fact f on f.matter = r.matter
                where r.series = :series order by r.ordinal
                """)
                .param("series", series)
                .query((row, _) -> new Line(
                        number(series, row.getString("congress_label"), row.getInt("ordinal")),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("lead_name")))
                .list();
    }

    private static RegisterNumber number(String series, String label, int ordinal) {
        boolean inSession = series.startsWith("session:");
        return new RegisterNumber(inSession, inSession ? label : series.substring("year:".length()), ordinal);
    }
}

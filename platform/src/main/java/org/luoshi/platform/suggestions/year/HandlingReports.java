package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shelf of fixed reports: written once; corrections are added. */
@Repository
public class HandlingReports {
    private final JdbcClient jdbc;

    HandlingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every report, the latest period first. */
    public List<HandlingReport> all() {
        return jdbc.sql("select * from suggestion_report order by from_day desc, to_day desc")
                .query(this::row)
                .list();
    }

    public Optional<HandlingReport> find(UUID id) {
        return jdbc.sql("select * from suggestion_report where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    public Optional<HandlingReport> of(Period period) {
        return jdbc.sql("select * from suggestion_report where from_day = :from and to_day = :to")
                .param("from", period.from())
                .param("to", period.to())
                .query(this::row)
                .optional();
    }

    /** False when a report of this period is there already. */
    boolean insert(HandlingReport report) {
        int rows = jdbc.sql("""
                insert into suggestion_report (id, from_day, to_day, as_of, fixed_by)
                values (:id, :from, :to, :asOf, :by) on conflict (from_day, to_day) do nothing
                """)
                .param("id", report.id())
                .param("from", report.period().from())
                .param("to", report.period().to())
                .param("asOf", report.asOf().atOffset(ZoneOffset.UTC))
                .param("by", report.fixedBy())
                .update();
        if (rows == 1) {
            report.figures()
                    .forEach((figure, kept) -> jdbc.sql("insert into suggestion_report_figure values (?, ?, ?, ?)")
                            .params(report.id(), figure.value(), kept.published(), kept.value())
                            .update());
        }
        return rows == 1;
    }

    void correct(HandlingReport report, int place, HandlingReport.Correction c) {
        jdbc.sql("insert into suggestion_report_correction values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        place,
                        c.figure().value(),
                        c.before(),
                        c.after(),
                        c.published(),
                        c.reason(),
                        c.at().atOffset(ZoneOffset.UTC),
                        c.by())
                .update();
    }

    private HandlingReport row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new HandlingReport(
                id,
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("fixed_by"),
                figures(id),
                corrections(id));
    }

    private Map<FigureId, HandlingReport.Kept> figures(UUID report) {
        Map<FigureId, HandlingReport.Kept> figures = new LinkedHashMap<>();
        jdbc.sql("select * from suggestion_report_figure where report = :report order by figure")
                .param("report", report)
                .query((row, n) -> Map.entry(
                        new FigureId(row.getString("figure")),
                        new HandlingReport.Kept(row.getString("value"), row.getObject("published", UUID.class))))
                .list()
                .forEach(e -> figures.put(e.getKey(), e.getValue()));
        return figures;
    }

    private List<HandlingReport.Correction> corrections(UUID report) {
        return jdbc.sql("select * from suggestion_report_correction where report = :report order by place")
                .param("report", report)
                .query((row, n) -> new HandlingReport.Correction(
                        new FigureId(row.getString("figure")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getObject("published", UUID.class),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }
}

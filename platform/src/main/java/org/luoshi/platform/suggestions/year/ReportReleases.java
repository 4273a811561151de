package org.luoshi.platform.suggestions.year;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which fixed reports the public reads: lines are added, the last one counts. */
@Repository
public class ReportReleases {
    private final JdbcClient jdbc;
    private final HandlingReports reports;

    ReportReleases(JdbcClient jdbc, HandlingReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** What was said of it last; empty when it was never made public. */
    public Optional<ReportRelease> of(UUID report) {
        return jdbc.sql("select * from suggestion_report_release where report = :report order by place desc limit 1")
                .param("report", report)
                .query((row, n) -> new ReportRelease(
                        row.getBoolean("open"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("reason")))
                .optional();
    }

    public boolean isOpen(UUID report) {
        return of(report).map(ReportRelease::open).orElse(false);
    }

    /** The reports that are public, the latest period first. */
    public List<HandlingReport> open() {
        return reports.all().stream().filter(report -> isOpen(report.id())).toList();
    }

    /** This report, where it is public. */
    public Optional<HandlingReport> open(UUID report) {
        return reports.find(report).filter(found -> isOpen(found.id()));
    }

    void lock(UUID report) {
        jdbc.sql("select id from suggestion_report where id = :id for update")
                .param("id", report)
                .query()
                .listOfRows();
    }

    void add(UUID report, ReportRelease release) {
        jdbc.sql("""
                insert into suggestion_report_release (report, place, open, at, by_name, reason)
                select :report, count(*), :open, :at, :by, :reason from suggestion_report_release where report = :report
                """)
                .param("report", report)
                .param("open", release.open())
                .param("at", release.at().atOffset(ZoneOffset.UTC))
                .param("by", release.by())
                .param("reason", release.reason())
                .update();
    }
}

package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes the report of a period as of now (报告定稿): every figure of it is published with its records. Sent twice, the first
 * stays.
 */
// law: 代表法 (2025) art. 51 (3) — how suggestions were handled is reported to the standing committee
@Service
public class FixReport {
    private final Figures figures;
    private final HandlingReports reports;
    private final Journal journal;
    private final CityDate date;

    FixReport(Figures figures, HandlingReports reports, Journal journal, CityDate date) {
        this.figures = figures;
        this.reports = reports;
        this.journal = journal;
        this.date = date;
    }

    /** The report; empty when this viewer may not publish figures. */
    @Transactional
    public Optional<HandlingReport> handle(Period period, Viewer by) {
        Subject subject = new Subject("handling-report", period.from() + "–" + period.to());
        if (!by.may(PublishFigure.PERMISSION)) {
            journal.refuse(new Entry(subject, "suggestion.fix-report", Actor.of(by)), "没有发布数字的权限");
            return Optional.empty();
        }
        Optional<HandlingReport> there = reports.of(period);
        if (there.isPresent()) {
            return there;
        }
        Instant asOf = date.instant().truncatedTo(ChronoUnit.MICROS);
        HandlingReport report = new HandlingReport(
                UUID.randomUUID(),
                period,
                asOf,
                by.name(),
                HandledItems.together(() -> published(period, asOf, by)),
                List.of());
        if (reports.insert(report)) {
            journal.record(new Entry(subject, "suggestion.fix-report", Actor.of(by), Map.of("asOf", asOf.toString())));
        }
        return reports.of(period);
    }

    private Map<FigureId, HandlingReport.Kept> published(Period period, Instant asOf, Viewer by) {
        Map<FigureId, HandlingReport.Kept> kept = new LinkedHashMap<>();
        for (FigureId figure : ReportText.figures()) {
            Published published = figures.publish(figure, period, asOf, Actor.of(by));
            kept.put(figure, new HandlingReport.Kept(published.text(), published.id()));
        }
        return kept;
    }
}

package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
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
 * Puts figures of a fixed report right (更正): the chosen ones are published again as of now and stand in a notice beside it,
 * each with the old value, the new one and the reason. Sent twice, the second finds nothing that differs.
 */
@Service
public class CorrectReport {
    private static final int REASON = 500;

    private final Figures figures;
    private final HandlingReports reports;
    private final Journal journal;
    private final CityDate date;

    CorrectReport(Figures figures, HandlingReports reports, Journal journal, CityDate date) {
        this.figures = figures;
        this.reports = reports;
        this.journal = journal;
        this.date = date;
    }

    /** A figure that comes to something else today. */
    public record Difference(FigureId figure, String before, String now) {}

    /** What came of it. */
    public sealed interface Result {
        /** So many figures stand in the notice. */
        record Corrected(int figures) implements Result {}

        /** None of the chosen ones comes to something else. */
        record NothingDiffers() implements Result {}

        /** A correction says why, in at most 500 characters. */
        record ReasonMissing() implements Result {}

        /** Not this viewer's to do, or no such report. */
        record NotPermitted() implements Result {}
    }

    /** The figures that come to something else today, by what is known now. */
    public List<Difference> differences(HandlingReport report) {
        List<Difference> differences = new ArrayList<>();
        Instant asOf = date.instant();
        for (FigureId figure : report.figures().keySet()) {
            String now = figures.count(figure, report.period(), asOf).value().text();
            if (!now.equals(report.current(figure))) {
                differences.add(new Difference(figure, report.current(figure), now));
            }
        }
        return differences;
    }

    @Transactional
    public Result handle(UUID id, Set<String> chosen, String reason, Viewer by) {
        Subject subject = new Subject("handling-report", id.toString());
        Entry refused = new Entry(subject, "suggestion.correct-report", Actor.of(by));
        Optional<HandlingReport> report = reports.find(id);
        if (!by.may(PublishFigure.PERMISSION) || report.isEmpty()) {
            journal.refuse(refused, "没有发布数字的权限");
            return new Result.NotPermitted();
        }
        if (reason.isBlank() || reason.strip().length() > REASON) {
            journal.refuse(refused, "更正没有写明理由");
            return new Result.ReasonMissing();
        }
        List<Difference> wanted = differences(report.get()).stream()
                .filter(difference -> chosen.contains(difference.figure().value()))
                .toList();
        if (wanted.isEmpty()) {
            journal.refuse(refused, "没有需要更正的数字");
            return new Result.NothingDiffers();
        }
        correct(report.get(), wanted, reason.strip(), by);
        journal.record(new Entry(
                subject,
                "suggestion.correct-report",
                Actor.of(by),
                Map.of("figures", String.valueOf(wanted.size()), "reason", reason.strip())));
        return new Result.Corrected(wanted.size());
    }

    private void correct(HandlingReport report, List<Difference> wanted, String reason, Viewer by) {
        Instant now = date.instant().truncatedTo(ChronoUnit.MICROS);
        int place = report.corrections().size();
        for (Difference difference : wanted) {
            Published published = figures.publish(difference.figure(), report.period(), now, Actor.of(by));
            reports.correct(
                    report,
                    place++,
                    new HandlingReport.Correction(
                            difference.figure(),
                            difference.before(),
                            published.text(),
                            published.id(),
                            reason,
                            now,
                            by.name()));
        }
    }
}

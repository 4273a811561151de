package org.luoshi.platform.demo;

import java.time.LocalDateTime;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.suggestions.year.FixReport;
import org.luoshi.platform.suggestions.year.HandlingReport;
import org.luoshi.platform.suggestions.year.ReleaseReport;
import org.springframework.stereotype.Component;

/** The closed year in numbers (上一年度的数字): its figures, and the report the standing committee hears and makes public. */
@Component
class DemoFigures {
    private static final int DAYS_UNTIL_PUBLIC = 10;

    private final Figures figures;
    private final FixReport fix;
    private final ReleaseReport release;
    private final CityDate date;

    DemoFigures(Figures figures, FixReport fix, ReleaseReport release, CityDate date) {
        this.figures = figures;
        this.fix = fix;
        this.release = release;
        this.date = date;
    }

    /** As of the morning on which the next session opens; the report is public a week and a half after it. */
    void publish(CongressSession closed, CongressSession next) {
        Period year = new Period(closed.opens(), next.opens().minusDays(1));
        LocalDateTime morning = next.opens().atTime(8, 0);
        date.at(
                morning,
                () -> figures.definitions().stream()
                        .filter(FigureDefinition::isPublic)
                        .forEach(rule -> figures.publish(rule.id(), year, date.instant(), Actor.SYSTEM)));
        HandlingReport report = date.valueAt(
                morning.plusMinutes(30),
                () -> fix.handle(year, new DemoViewer()).orElseThrow());
        date.at(morning.plusDays(DAYS_UNTIL_PUBLIC), () -> release(report));
    }

    private void release(HandlingReport report) {
        if (!(release.release(report.id(), new DemoViewer()) instanceof ReleaseReport.Result.Released)) {
            throw new IllegalStateException("the demo's report was not released: " + report.id());
        }
    }
}

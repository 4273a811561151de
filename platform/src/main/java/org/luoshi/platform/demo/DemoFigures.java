package org.luoshi.platform.demo;

import java.time.LocalDateTime;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.journal.Actor;
import org.springframework.stereotype.Component;

/** Publishes the figures of the closed year, as the standing committee reports them to the next session (上一年度的数字). */
@Component
class DemoFigures {
    private final Figures figures;
    private final CityDate date;

    DemoFigures(Figures figures, CityDate date) {
        this.figures = figures;
        this.date = date;
    }

    /** As of the morning on which the next session opens. */
    void publish(CongressSession closed, CongressSession next) {
        Period year = new Period(closed.opens(), next.opens().minusDays(1));
        LocalDateTime morning = next.opens().atTime(8, 0);
        date.at(
                morning,
                () -> figures.definitions().stream()
                        .filter(FigureDefinition::isPublic)
                        .forEach(rule -> figures.publish(rule.id(), year, date.instant(), Actor.SYSTEM)));
    }
}

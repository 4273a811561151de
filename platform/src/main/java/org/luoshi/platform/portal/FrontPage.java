package org.luoshi.platform.portal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What our front page puts together (头版): numbers from the figures, doors from the contexts, nothing of its own. */
@Component
public class FrontPage {
    private final Figures figures;
    private final CongressYear year;
    private final RefreshFrontFigures fresh;
    private final List<Entrance> entrances;

    FrontPage(Figures figures, CongressYear year, RefreshFrontFigures fresh, ObjectProvider<Entrances> contexts) {
        this.figures = figures;
        this.year = year;
        this.fresh = fresh;
        this.entrances = contexts.stream()
                .flatMap(context -> context.entrances().stream())
                .sorted(Comparator.comparingInt(Entrance::order))
                .toList();
    }

    /** The doors of one report, in order. */
    public List<Entrance> doors(Entrance.Report report) {
        return entrances.stream().filter(door -> door.report() == report).toList();
    }

    /**
     * The numbers as this viewer may see them: as they were last published, with the moment up to which that still holds;
     * counted on the spot only while nothing is published for the year.
     */
    public Map<FrontFigure, FrontNumber> numbers(Viewer viewer) {
        Optional<Period> reported = year.period();
        Map<FrontFigure, FrontNumber> numbers = new EnumMap<>(FrontFigure.class);
        for (FrontFigure figure : FrontFigure.values()) {
            numbers.put(figure, number(figure, viewer, reported));
        }
        return numbers;
    }

    private FrontNumber number(FrontFigure figure, Viewer viewer, Optional<Period> reported) {
        Optional<FigureDefinition> rule = figures.definition(figure.id());
        if (rule.isEmpty()) {
            return new FrontNumber.NotBuilt();
        }
        return rule.get().isPublic() || viewer.signedIn()
                ? known(figure, rule.get(), reported.orElseGet(() -> rule.get().usualPeriod(year.today())))
                : new FrontNumber.Withheld();
    }

    private FrontNumber known(FrontFigure figure, FigureDefinition rule, Period period) {
        return figures.latest(rule, period).<FrontNumber>map(this::published).orElseGet(() -> {
            Counted now = figures.count(rule.id(), period);
            return new FrontNumber.Counted(now.value(), period, now.asOf(), figure.href(period));
        });
    }

    private FrontNumber published(Published last) {
        return new FrontNumber.Counted(last.value(), last.period(), fresh.heldUntil(last), last.href());
    }
}

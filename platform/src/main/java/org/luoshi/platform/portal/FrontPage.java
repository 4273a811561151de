package org.luoshi.platform.portal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/** What our front page puts together (头版): numbers from the figures, doors from the contexts, nothing of its own. */
@Component
public class FrontPage {
    /** As long, in seconds, a visitor waits for a number that nobody has counted yet. */
    private static final int PATIENCE = 1;

    private final Figures figures;
    private final CongressYear year;
    private final RefreshFrontFigures fresh;
    private final List<Entrance> entrances;
    private final TransactionTemplate brief;

    FrontPage(
            Figures figures,
            CongressYear year,
            RefreshFrontFigures fresh,
            ObjectProvider<Entrances> contexts,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.year = year;
        this.fresh = fresh;
        this.entrances = contexts.stream()
                .flatMap(context -> context.entrances().stream())
                .sorted(Comparator.comparingInt(Entrance::order))
                .toList();
        this.brief = new TransactionTemplate(transactions);
        brief.setReadOnly(true);
        brief.setTimeout(PATIENCE);
    }

    /** The doors of one report, in order. */
    public List<Entrance> doors(Entrance.Report report) {
        return entrances.stream().filter(door -> door.report() == report).toList();
    }

    /**
     * The numbers as this viewer may see them: as they were last published, with the moment up to which that still holds;
     * counted on the spot only while nothing is published for the year, and no longer than a visitor waits.
     */
    public Map<FrontFigure, FrontNumber> numbers(Viewer viewer) {
        Optional<Period> reported = year.period();
        Map<FrontFigure, FrontNumber> numbers = new EnumMap<>(FrontFigure.class);
        boolean inTime = true;
        for (FrontFigure figure : FrontFigure.values()) {
            FrontNumber number = number(figure, viewer, reported, inTime);
            inTime &= !(number instanceof FrontNumber.BeingCounted);
            numbers.put(figure, number);
        }
        return numbers;
    }

    private FrontNumber number(FrontFigure figure, Viewer viewer, Optional<Period> reported, boolean inTime) {
        Optional<FigureDefinition> rule = figures.definition(figure.id());
        if (rule.isEmpty()) {
            return new FrontNumber.NotBuilt();
        }
        if (!rule.get().isPublic() && !viewer.signedIn()) {
            return new FrontNumber.Withheld();
        }
        Period period = reported.orElseGet(() -> rule.get().usualPeriod(year.today()));
        return figures.latest(rule.get(), period)
                .<FrontNumber>map(this::published)
                .orElseGet(() -> inTime || !rule.get().isPublic()
                        ? counted(figure, rule.get(), period)
                        : later(rule.get(), period));
    }

    private FrontNumber counted(FrontFigure figure, FigureDefinition rule, Period period) {
        try {
            Counted now = rule.isPublic()
                    ? Objects.requireNonNull(brief.execute(_ -> figures.count(rule.id(), period)))
                    : figures.count(rule.id(), period); // not published by itself, so there is no later
            return new FrontNumber.Counted(now.value(), period, now.asOf(), figure.href(period));
        } catch (QueryTimeoutException | TransactionTimedOutException e) {
            return later(rule, period);
        }
    }

    private FrontNumber later(FigureDefinition rule, Period period) {
        fresh.soon(rule, period);
        return new FrontNumber.BeingCounted();
    }

    private FrontNumber published(Published last) {
        return new FrontNumber.Counted(last.value(), last.period(), fresh.heldUntil(last), last.href());
    }
}

package org.luoshi.platform.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.figures.ReportedPeriod;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.CityInTheMaking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers of the front page published (刷新头版数字), so that a visit reads what an hour's count found and counts
 * nothing itself. A figure that still comes to the same is not published again: the page then says until when it was seen
 * to hold. May run any number of times and on several servers.
 */
@Component
class RefreshFrontFigures {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshFrontFigures.class);

    private final Figures figures;
    private final ReportedPeriod year;
    private final CityDate date;
    private final CityInTheMaking making;
    private final Map<UUID, Instant> held = new ConcurrentHashMap<>();
    private final Set<Wanted> wanted = ConcurrentHashMap.newKeySet();

    RefreshFrontFigures(Figures figures, ReportedPeriod year, CityDate date, CityInTheMaking making) {
        this.figures = figures;
        this.year = year;
        this.date = date;
        this.making = making;
    }

    private record Wanted(FigureDefinition rule, Period period) {}

    /**
     * Looks every minute, counts every hour, and at once when the year the page shows has become another, or when a visitor
     * could not wait for a number.
     */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void run() {
        if (making.underWay()) {
            return; // what is half made is not published
        }
        refreshWhere(this::isDue);
        for (Wanted each : Set.copyOf(wanted)) {
            refresh(each.rule(), each.period());
            wanted.remove(each);
        }
    }

    /** To be counted behind the page: a visitor would wait too long. */
    void soon(FigureDefinition rule, Period period) {
        wanted.add(new Wanted(rule, period));
    }

    /** Counts those now for which {@code due} says so. */
    void refreshWhere(BiPredicate<FigureDefinition, Period> due) {
        year.period()
                .ifPresent(period -> Stream.of(FrontFigure.values())
                        .flatMap(figure -> figures.definition(figure.id()).stream())
                        .filter(FigureDefinition::isPublic)
                        .filter(rule -> due.test(rule, period))
                        .forEach(rule -> refresh(rule, period)));
    }

    private boolean isDue(FigureDefinition rule, Period period) {
        Instant hourAgo = date.instant().minus(Duration.ofHours(1));
        return figures.latest(rule, period)
                .map(last -> heldUntil(last).isBefore(hourAgo))
                .orElse(true);
    }

    /** Until when this publication was seen to hold. */
    Instant heldUntil(Published published) {
        return held.getOrDefault(published.id(), published.asOf());
    }

    private void refresh(FigureDefinition rule, Period period) {
        try {
            Instant now = date.instant();
            Published published = figures.refresh(rule, period, Actor.SYSTEM);
            held.put(published.id(), published.asOf().isAfter(now) ? published.asOf() : now);
        } catch (RuntimeException e) {
            LOG.warn("the front page's figure {} could not be counted", rule.id(), e); // the others still are
        }
    }
}

package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Value;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.TabledItems;
import org.luoshi.procedure.definition.Words;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Every measure and every rate as a figure that opens its records (口径). */
@Configuration(proxyBeanMethods = false)
@Import(HandlingFigures.All.class)
class HandlingFigures {

    /** One bean each. */
    static final class All implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (Measure measure : Measure.values()) {
                registry.registerBean(
                        measure.figure().value(),
                        FigureDefinition.class,
                        bean -> bean.supplier(context ->
                                new Count(measure, context.bean(HandledItems.class), context.bean(TabledItems.class))));
            }
            for (Rate rate : Rate.values()) {
                registry.registerBean(
                        rate.figure().value(),
                        FigureDefinition.class,
                        bean -> bean.supplier(context ->
                                new Share(rate, context.bean(HandledItems.class), context.bean(TabledItems.class))));
            }
        }
    }

    private static List<FigureRecord> seen(
            boolean ratings, TabledItems items, Viewer viewer, List<FigureRecord> records) {
        // a unit reads how it was rated only when the matter is closed: not even the number may tell it before
        return ratings && !viewer.may("matters.read-all")
                ? records.stream()
                        .map(r -> new FigureRecord(r.id(), "", "", ""))
                        .toList()
                : items.recordsFor(viewer, records);
    }

    private record Count(Measure measure, HandledItems handled, TabledItems items) implements CountingFigure {
        @Override
        public FigureId id() {
            return measure.figure();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Words title() {
            return measure.title();
        }

        @Override
        public Words countingRule() {
            return measure.rule();
        }

        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return measure.among(handled.of(new Period(from, to), asOf), null).stream()
                    .map(HandledItems::record)
                    .toList();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return seen(measure.ofRatings(), items, viewer, records);
        }
    }

    private record Share(Rate rate, HandledItems handled, TabledItems items) implements FigureDefinition {
        @Override
        public FigureId id() {
            return rate.figure();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Words title() {
            return rate.title();
        }

        @Override
        public Words countingRule() {
            return rate.rule();
        }

        @Override
        public Value compute(LocalDate from, LocalDate to, Instant asOf) {
            return rate.of(handled.of(new Period(from, to), asOf), null);
        }

        /** What stands below the line. */
        @Override
        public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return rate.whole.among(handled.of(new Period(from, to), asOf), null).stream()
                    .map(HandledItems::record)
                    .toList();
        }

        @Override
        public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
            return seen(rate.whole.ofRatings(), items, viewer, records);
        }
    }
}

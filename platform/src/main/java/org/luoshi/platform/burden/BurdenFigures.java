package org.luoshi.platform.burden;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.luoshi.platform.figures.CountingFigure;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Value;
import org.luoshi.procedure.definition.Words;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Every measure as a figure over all units, with its rule as data (口径); whoever reads it sees numbers of matters alone. */
@Configuration(proxyBeanMethods = false)
@Import(BurdenFigures.All.class)
class BurdenFigures {
    /** One bean each. */
    static final class All implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (BurdenMeasure measure : BurdenMeasure.values()) {
                registry.registerBean(
                        measure.figure().value(),
                        FigureDefinition.class,
                        bean -> bean.supplier(context -> figure(measure, context.bean(BurdenMeter.class))));
            }
        }
    }

    private static FigureDefinition figure(BurdenMeasure measure, BurdenMeter meter) {
        return measure == BurdenMeasure.FIELDS ? new Amount(measure, meter) : new Count(measure, meter);
    }

    /** What both have in common. */
    private sealed interface Measured extends FigureDefinition permits Amount, Count {
        BurdenMeasure measure();

        BurdenMeter meter();

        @Override
        default FigureId id() {
            return measure().figure();
        }

        @Override
        default int version() {
            return measure().version();
        }

        @Override
        default Words title() {
            return measure().title();
        }

        @Override
        default Words countingRule() {
            return measure().rule();
        }

        /** The week that runs. */
        @Override
        default Period usualPeriod(LocalDate today) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(monday, monday.plusDays(6));
        }

        @Override
        default List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
            return meter().known(measure(), from, to.plusDays(1), BurdenMeter.EVERY_UNIT, asOf).stream()
                    .map(b -> new FigureRecord(b.unit() + "/" + b.key(), b.number(), b.title(), ""))
                    .toList();
        }
    }

    /** One record, one thing. */
    private record Count(BurdenMeasure measure, BurdenMeter meter) implements Measured, CountingFigure {}

    /** One record, as many fields as were typed. */
    private record Amount(BurdenMeasure measure, BurdenMeter meter) implements Measured {
        @Override
        public Value compute(LocalDate from, LocalDate to, Instant asOf) {
            long fields = meter.known(measure, from, to.plusDays(1), BurdenMeter.EVERY_UNIT, asOf).stream()
                    .mapToLong(BurdenMeter.Burden::amount)
                    .sum();
            return new Value.Amount(BigDecimal.valueOf(fields), "fields");
        }
    }
}

package org.luoshi.platform.figures;

import java.time.Instant;
import java.time.LocalDate;

/** A figure that counts its records: the value cannot say anything else than how many there are. */
public interface CountingFigure extends FigureDefinition {
    @Override
    default Value compute(LocalDate from, LocalDate to, Instant asOf) {
        return new Value.Count(records(from, to, asOf).size());
    }
}

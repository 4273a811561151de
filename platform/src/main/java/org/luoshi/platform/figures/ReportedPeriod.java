package org.luoshi.platform.figures;

import java.util.Optional;

/**
 * The days the city reports on (统计年度), when nobody asks for others: a congress year, say. A later context provides the
 * one bean; without it each figure's own {@link FigureDefinition#usualPeriod} counts.
 */
public interface ReportedPeriod {
    Optional<Period> period();
}

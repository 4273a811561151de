package org.luoshi.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;

/**
 * How one figure is counted (口径); a context provides one bean for each figure it answers for.
 *
 * <p>A rule that counts otherwise than before is a new version. The old version's bean may stay beside the new one; then
 * what was published under it can still be counted again.
 */
public interface FigureDefinition {
    FigureId id();

    /** From 1 upwards; raised whenever the same facts would give another value or other records. */
    int version();

    Words title();

    /** The counting rule in words: what is counted, on which day, and what is left out. */
    Words countingRule();

    /**
     * The value for the days {@code from} to {@code to}, both counted, by what was known at {@code asOf}. Facts recorded
     * after {@code asOf} must not change it.
     */
    Value compute(LocalDate from, LocalDate to, Instant asOf);

    /** The records behind the value, in a stable order; for a {@link Value.Count} exactly as many as it says. */
    List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf);

    /** The period a reader sees who names none. */
    default Period usualPeriod(LocalDate today) {
        return Period.yearOf(today);
    }

    /** True when anyone may see the value without logging in. */
    default boolean isPublic() {
        return false;
    }

    /**
     * What this viewer may see of the records: their numbers, unless the definition knows that the viewer may see more.
     * Called at the moment of reading, so that what is withdrawn later is withdrawn here too.
     */
    default List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
        return records.stream().map(FigureRecord::numberOnly).toList();
    }
}

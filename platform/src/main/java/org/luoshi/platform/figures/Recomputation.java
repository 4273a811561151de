package org.luoshi.platform.figures;

import java.util.List;

/** What comes out when a published figure is counted again by its own version for its own as-of time. */
public sealed interface Recomputation {
    Published published();

    /** The same value from the same records. */
    record Equal(Published published) implements Recomputation {}

    /**
     * Not the same any more: the record under the figure has changed after the fact.
     *
     * @param now the counting of today
     * @param missing records that were counted then and are not now
     * @param added records that are counted now and were not then
     */
    record Differs(Published published, Counted now, List<FigureRecord> missing, List<FigureRecord> added)
            implements Recomputation {}

    /** The installation no longer carries the version it was counted by. */
    record DefinitionGone(Published published) implements Recomputation {}
}

package org.luoshi.platform.cooperation.joint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What both cities agreed before the first entry.
 *
 * @param categories the categories an item may have; it has exactly one
 * @param onPaper the city that keeps no list of its own: its word is recorded here from its documents; null when both do
 */
public record Terms(
        City first,
        City second,
        Set<String> categories,
        @Nullable City onPaper) {
    public Terms {
        categories = Set.copyOf(categories);
        if (first.equals(second)) {
            throw new IllegalArgumentException("a list needs two cities: " + first);
        }
    }

    boolean partner(City city) {
        return city.equals(first) || city.equals(second);
    }

    /** The other of the two. */
    public City other(City city) {
        return city.equals(first) ? second : first;
    }

    /** Whether the writer may speak for the city: for itself, or from a document of one that keeps no list. */
    boolean mayWrite(Entry entry) {
        return entry.by().equals(entry.stamp().origin())
                || (entry.by().equals(onPaper) && !entry.document().isBlank());
    }
}

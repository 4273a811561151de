package org.luoshi.platform.cooperation.joint;

import org.jspecify.annotations.Nullable;

/**
 * What both cities agreed before the first entry.
 *
 * @param onPaper the city that keeps no list of its own: its word is recorded here from its documents; null when both do
 */
public record Terms(City first, City second, @Nullable City onPaper) {
    public Terms {
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

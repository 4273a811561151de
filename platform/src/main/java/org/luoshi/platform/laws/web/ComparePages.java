package org.luoshi.platform.laws.web;

import java.util.List;
import org.luoshi.lawtext.compare.Change;

/** The page that compares two texts (比对页面), as records. */
public final class ComparePages {
    private ComparePages() {}

    /** One side: how it was asked for, and what was found; {@code version} is empty when nothing was. */
    public record Side(String asked, String version, String title, String href) {
        public boolean found() {
            return !version.isEmpty();
        }
    }

    /** One pair of articles. */
    public record Row(String kind, String oldLabel, String newLabel, boolean renumbered, List<Change> changes) {}

    /** A kind of change and how many articles have it. */
    public record Count(String kind, long articles) {}

    /**
     * Two texts.
     *
     * @param rows what differs, or everything where {@code all} says so
     * @param ready whether both texts were found
     */
    public record Page(
            Side old, Side now, boolean ready, boolean all, String query, List<Count> counts, List<Row> rows) {}
}

package org.luoshi.platform.site;

import java.util.List;

/** Where a record comes from (出处): a later context answers with the sentence it was made of. */
public interface RecordOrigins {
    /** The sentence in words, and its page. */
    record Origin(String label, String href) {}

    /**
     * What this viewer may follow; nothing for whom it is closed.
     *
     * @param kind as the record's context calls it: {@code matter}, {@code visit}
     */
    List<Origin> of(String kind, String id, Viewer viewer);
}

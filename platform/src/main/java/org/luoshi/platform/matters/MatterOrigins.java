package org.luoshi.platform.matters;

import java.util.List;
import org.luoshi.platform.site.Viewer;

/** Where else a matter comes from (出处): a later context answers with the sentence it was made of. */
public interface MatterOrigins {
    /** The sentence in words, and its page. */
    record Origin(String label, String href) {}

    /** What this viewer may follow; nothing for whom it is closed. */
    List<Origin> of(MatterId matter, Viewer viewer);
}

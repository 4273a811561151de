package org.luoshi.platform.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters readers kept under names (常用视图), as pages show them; a later context answers. */
public interface KeptViews {
    /** No view of anything. */
    KeptViews NONE = new KeptViews() {
        @Override
        public @Nullable ViewStrip strip(Viewer viewer, Query here) {
            return null;
        }

        @Override
        public List<ViewLink> all(Viewer viewer) {
            return List.of();
        }
    };

    /** What stands above the list at this address; null where nothing is kept: no list, or nobody signed in. */
    @Nullable
    ViewStrip strip(Viewer viewer, Query here);

    /** Every view this viewer has, over all lists, each counted now. */
    List<ViewLink> all(Viewer viewer);
}

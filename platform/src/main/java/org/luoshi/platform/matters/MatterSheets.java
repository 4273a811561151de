package org.luoshi.platform.matters;

import java.util.Optional;

/** Where the papers of a matter are printed (文书): a later context answers for the procedures it prints papers of. */
public interface MatterSheets {
    /** The page's address; empty where nothing is printed of such a matter. */
    Optional<String> href(Matter matter);
}

package org.luoshi.platform.site;

import java.util.List;

/** The doors a context offers on the home page (入口). */
public interface Entrances {
    /** In any order; the home page sorts them. */
    List<Entrance> entrances();
}

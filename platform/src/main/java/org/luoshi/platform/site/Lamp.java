package org.luoshi.platform.site;

import java.util.Locale;

/** How a matter stands with its clock (灯): told by shape and words, and by colour as well. */
public enum Lamp {
    /** Time enough. */
    GREEN,
    /** Due soon. */
    YELLOW,
    /** Overdue. */
    RED,
    /** Nothing runs any more. */
    DONE,
    /** No clock runs. */
    NONE;

    public String css() {
        return "lamp lamp--" + id();
    }

    public String key() {
        return "site.lamp." + id();
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

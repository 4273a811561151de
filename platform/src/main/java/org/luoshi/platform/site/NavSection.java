package org.luoshi.platform.site;

import java.util.Locale;

/**
 * A section of the main navigation (栏目), from left to right as they stand here. A section with one entry is that entry; the
 * entries of the section one is in stand in a line of their own. The viewer's own stand below the viewer's name.
 */
public enum NavSection {
    HOME,
    DEPUTIES,
    FOLLOW_UP,
    SESSIONS,
    DOCUMENTS,
    FIELD,
    LAWS,
    OPEN,
    REFERENCE,
    ADMINISTRATION,
    VIEWER;

    /** Message key of its words. */
    String key() {
        return "site.section." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

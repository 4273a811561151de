package org.luoshi.platform.site;

/** A number beside a navigation entry (导航计数): unread notices, say. Contexts publish beans of this type. */
public interface NavCount {
    /** The {@link NavEntry#href} it belongs to. */
    String href();

    /** Zero shows nothing. */
    int count(Viewer viewer);
}

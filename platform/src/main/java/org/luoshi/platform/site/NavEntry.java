package org.luoshi.platform.site;

/**
 * A link of the main navigation (导航); contexts publish beans of this type.
 *
 * @param key message key of its words
 * @param href page it opens; the entry is current on this page and below it
 * @param section what it stands beside
 * @param order from left to right within its section
 * @param permission who sees it; empty for everybody
 */
public record NavEntry(String key, String href, NavSection section, int order, String permission) {

    boolean visibleTo(Viewer viewer) {
        boolean inReach = permission.isEmpty() || viewer.may(permission);
        return inReach && (viewer.signedIn() || section != NavSection.VIEWER);
    }

    boolean leadsTo(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}

package org.luoshi.platform.site;

/**
 * A link of the main navigation (导航); contexts publish beans of this type.
 *
 * @param key message key of its words
 * @param href page it opens; the entry is current on this page and below it
 * @param order from left to right; from {@value #VIEWER_MENU} upwards it stands in the menu below the viewer's name
 * @param permission who sees it; empty for everybody
 */
public record NavEntry(String key, String href, int order, String permission) {
    public static final int VIEWER_MENU = 1000;

    boolean inViewerMenu() {
        return order >= VIEWER_MENU;
    }

    boolean visibleTo(Viewer viewer) {
        boolean inReach = permission.isEmpty() || viewer.may(permission);
        return inReach && (viewer.signedIn() || !inViewerMenu());
    }

    boolean leadsTo(String path) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}

package org.luoshi.platform.views;

/** What a role may do with views beyond keeping them for oneself, which everybody may. */
public final class ViewRights {
    /** Shares a view with the people of one's unit. */
    public static final String SHARE = "views.share";

    private ViewRights() {}
}

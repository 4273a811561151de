package org.luoshi.platform.site;

/** A navigation entry as one page shows it. */
public record NavLink(String key, String href, NavSection section, boolean current, int count) {}

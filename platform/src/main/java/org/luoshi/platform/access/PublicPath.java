package org.luoshi.platform.access;

/**
 * Pages everybody may read without signing in (公开页面); a context publishes a bean of this type for its own. Everything
 * not named by one needs a sign-in. Only GET and HEAD are opened: whoever sends something is somebody.
 *
 * @param pattern path pattern: {@code /figures/**}
 */
public record PublicPath(String pattern) {}

package org.luoshi.platform.site;

/**
 * A kept view as a link with its count (常用视图一项).
 *
 * @param titleKey message key of its list's name
 * @param rows how many the reader finds there now
 * @param current the page shows it
 * @param shared it is the unit's, not the reader's alone
 * @param usual the list opens with it
 */
public record ViewLink(
        String name, String titleKey, String href, long rows, boolean current, boolean shared, boolean usual) {}

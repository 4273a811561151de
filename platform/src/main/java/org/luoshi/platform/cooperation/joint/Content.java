package org.luoshi.platform.cooperation.joint;

/**
 * What an item is about.
 *
 * @param category exactly one of the list's categories
 * @param year the yearly batch it belongs to
 */
public record Content(String title, String text, String category, Kind kind, int year) {

    /** Each year brings one batch of projects and one of concrete problems (一批项目、一批问题). */
    public enum Kind {
        PROJECT,
        PROBLEM
    }

    Content inYear(int next) {
        return new Content(title, text, category, kind, next);
    }

    Content worded(String nextTitle, String nextText) {
        return new Content(nextTitle, nextText, category, kind, year);
    }

    Content in(String nextCategory) {
        return new Content(title, text, nextCategory, kind, year);
    }
}

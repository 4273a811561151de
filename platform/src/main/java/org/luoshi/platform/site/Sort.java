package org.luoshi.platform.site;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list (排序): {@code sort=due} upwards, {@code sort=-due} downwards.
 *
 * @param key the column; the controller answers only for columns it knows
 */
public record Sort(Query query, String key, boolean descending) {
    private static final String PARAM = "sort";

    /** The order asked for, or {@code usual} when none is. */
    public static Sort of(Query query, String usual) {
        String asked = query.first(PARAM).isEmpty() ? usual : query.first(PARAM);
        return asked.startsWith("-") ? new Sort(query, asked.substring(1), true) : new Sort(query, asked, false);
    }

    public boolean by(String column) {
        return key.equals(column);
    }

    /** A second press on the same column turns the order round; any press goes back to the first page. */
    public String href(String column) {
        String next = by(column) && !descending ? "-" + column : column;
        return query.with(PARAM, next).with(Pager.PARAM, "").href();
    }

    /** For {@code aria-sort}; null on the columns that do not order the list. */
    public @Nullable String aria(String column) {
        if (!by(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }
}

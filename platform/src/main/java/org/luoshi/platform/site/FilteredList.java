package org.luoshi.platform.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A list whose filters may be kept under a name (可存视图的清单); contexts publish beans of this type.
 *
 * <p>Example: {@code FilteredList.at("/matters", "matters.list.title").knows("q").knows("lamp", "red|yellow|green")
 * .counts((query, viewer) -> …)}.
 *
 * @param path its address; {@code /*} at the end stands for one part more, as in {@code /cooperation/lists/*}
 * @param titleKey message key of its name
 * @param permission who may open it; empty for everybody
 * @param params what it reads from its address, with the values that make sense to it
 * @param counter how many rows a viewer finds there
 */
public record FilteredList(
        String path, String titleKey, String permission, Map<String, Pattern> params, Counter counter) {
    /** The form of an id in an address. */
    public static final String ID = "[A-Za-z0-9._-]{1,64}";

    /** Words somebody searches for. */
    public static final String WORDS = ".{1,100}";

    public static final String YEAR = "\\d{4}";
    public static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MORE = "/*";

    public FilteredList {
        params = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Counts the rows of a list under this query, those this viewer may see and no others. */
    @FunctionalInterface
    public interface Counter {
        long count(Query query, Viewer viewer);
    }

    /** A list for everybody that reads nothing yet. */
    public static FilteredList at(String path, String titleKey) {
        return new FilteredList(path, titleKey, "", Map.of(), (_, _) -> 0);
    }

    /** A parameter that may hold any words. */
    public FilteredList knows(String param) {
        return knows(param, WORDS);
    }

    /** A parameter with the form of its values; others are not kept. */
    public FilteredList knows(String param, String values) {
        Map<String, Pattern> more = new LinkedHashMap<>(params);
        more.put(param, Pattern.compile(values));
        return new FilteredList(path, titleKey, permission, more, counter);
    }

    /** Open only with this right. */
    public FilteredList only(String right) {
        return new FilteredList(path, titleKey, right, params, counter);
    }

    public FilteredList counts(Counter rows) {
        return new FilteredList(path, titleKey, permission, params, rows);
    }

    /** Whether the list stands at this address. */
    public boolean isAt(String address) {
        if (!path.endsWith(MORE)) {
            return path.equals(address);
        }
        String stem = path.substring(0, path.length() - 1);
        return address.startsWith(stem) && address.substring(stem.length()).matches(ID);
    }

    public boolean openTo(Viewer viewer) {
        return viewer.signedIn() && (permission.isEmpty() || viewer.may(permission));
    }
}

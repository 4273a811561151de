package org.luoshi.platform.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A part of a list (列表的一段). A program asks on with {@code next} until it is null; what was written meanwhile neither
 * repeats nor drops a row.
 *
 * @param next the {@code cursor} of the next part; null at the end
 */
public record ApiList<T>(List<T> items, @Nullable String next) {
    /** How many items a part holds when the program does not say, as a parameter's default. */
    public static final String USUAL = "50";

    private static final int MOST = 200;

    /**
     * A part made of what a query found.
     *
     * @param found up to one row more than {@code limit}: the one too many says that there is a next part
     */
    public static <R, T> ApiList<T> of(List<R> found, int limit, Function<R, Cursor> place, Function<R, T> shape) {
        List<R> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? place.apply(shown.getLast()).text() : null;
        return new ApiList<>(shown.stream().map(shape).toList(), next);
    }

    /**
     * A part of a list that is short enough to be held whole; it is put in the order of its keys.
     *
     * @param cursor as the program sent it
     * @param key a text of its own for each row
     */
    public static <R, T> ApiList<T> within(
            Collection<R> all, String cursor, int limit, Function<R, String> key, Function<R, T> shape) {
        String after =
                Cursor.read(cursor, 1).map(place -> place.values().getFirst()).orElse("");
        List<R> found = all.stream()
                .filter(row -> key.apply(row).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit(limit) + 1L)
                .toList();
        return of(found, limit, row -> Cursor.at(key.apply(row)), shape);
    }

    /** The number asked for, 1 to 200. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new ApiProblem(
                    HttpStatus.BAD_REQUEST, "LIMIT", "api.limit", "limit", Integer.toString(asked), "1–" + MOST);
        }
        return asked;
    }
}

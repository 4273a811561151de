package org.luoshi.platform.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a register is narrowed to.
 *
 * @param year of the day it was registered or drafted; 0 for every year
 * @param text found in title, unit or number
 * @param state a state or step; empty for all
 * @param series of the number; null for all
 * @param page from 1
 * @param size lines on a page
 */
public record RegisterFilter(
        int year, String text, String state, @Nullable UUID series, int page, int size) {
    /** Lines on a page of a register. */
    public static final int PAGE = 50;

    /** What an export holds at most. */
    public static final int ALL = 20_000;

    /** Everything, the first page. */
    public static final RegisterFilter EVERYTHING = new RegisterFilter(0, "", "", null, 1, PAGE);

    /** The same without pages, for an export. */
    public RegisterFilter whole() {
        return new RegisterFilter(year, text, state, series, 1, ALL);
    }

    int offset() {
        return (page - 1) * size;
    }

    /** The condition, its parameters put into {@code params}; the columns are named by the register. */
    String where(Map<String, Object> params, String day, String words, String stateColumn) {
        List<String> all = new ArrayList<>();
        if (year > 0) {
            all.add("extract(year from " + day + ") = :year");
            params.put("year", year);
        }
        if (!text.isBlank()) {
            all.add("strpos(lower(" + words + "), lower(:text)) > 0");
            params.put("text", text.strip());
        }
        if (!state.isEmpty()) {
            all.add(stateColumn + " = :state");
            params.put("state", state);
        }
        if (series != null) {
            all.add("series = :series");
            params.put("series", series);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}

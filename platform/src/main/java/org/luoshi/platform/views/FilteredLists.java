package org.luoshi.platform.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists whose filters are kept, and what of an address each of them knows (可存视图的清单目录). */
@Component
public class FilteredLists {
    /** Not part of what is shown: which page, and how it is taken along. */
    private static final List<String> PASSING = List.of("page", "after", "as");

    private final ObjectProvider<FilteredList> lists;

    FilteredLists(ObjectProvider<FilteredList> lists) {
        this.lists = lists;
    }

    /** The list at this address, if this viewer may open it. */
    public Optional<FilteredList> at(String path, Viewer viewer) {
        return lists.stream()
                .filter(list -> list.isAt(path) && list.openTo(viewer))
                .findFirst();
    }

    /**
     * What of a query is kept, in an order of its own, so that equal filters read alike.
     *
     * @param query the kept part as in an address; empty when nothing is kept
     * @param leftOut names of parameters the list does not know, or not with this value
     */
    public record Kept(String query, List<String> leftOut) {}

    public static Kept kept(FilteredList list, Query query) {
        Map<String, List<String>> known = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        query.params().forEach((name, values) -> {
            List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
            if (!said.isEmpty() && !PASSING.contains(name)) {
                if (fits(list.params().get(name), said)) {
                    known.put(name, said);
                } else {
                    leftOut.add(name);
                }
            }
        });
        String href = new Query("", known).href();
        return new Kept(href.isEmpty() ? "" : href.substring(1), leftOut);
    }

    private static boolean fits(@Nullable Pattern form, List<String> values) {
        return form != null && values.stream().allMatch(v -> form.matcher(v).matches());
    }
}

package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.internal.Json;

/** A comparison as JSON; the shape is told in {@code spec/compare.md}. */
public final class CompareJson {
    private CompareJson() {}

    public static String write(Comparison comparison) {
        return Json.write(values(comparison));
    }

    /** As maps and lists, for whoever writes JSON in another way. */
    public static Map<String, @Nullable Object> values(Comparison comparison) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, Object> titles = new LinkedHashMap<>();
        titles.put("old", comparison.oldTitle());
        titles.put("new", comparison.newTitle());
        values.put("titles", titles);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (PairKind kind : PairKind.values()) {
            counts.put(kind.code(), comparison.count(kind));
        }
        values.put("counts", counts);
        values.put("marked", comparison.marked());
        values.put(
                "pairs", comparison.articles().stream().map(CompareJson::pair).toList());
        values.put(
                "others", comparison.others().stream().map(CompareJson::other).toList());
        return values;
    }

    private static Map<String, @Nullable Object> pair(Pair pair) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Unit old = pair.old();
        Unit now = pair.now();
        values.put("old", old == null ? null : old.label());
        values.put("new", now == null ? null : now.label());
        values.put("kind", pair.kind().code());
        values.put("changes", edits(pair.changes()));
        values.put("oldText", old == null ? null : Changes.before(pair.changes()));
        values.put("newText", now == null ? null : Changes.after(pair.changes()));
        values.put("oldPlace", old == null ? null : old.place());
        values.put("newPlace", now == null ? null : now.place());
        return values;
    }

    private static Map<String, @Nullable Object> other(Pair pair) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("role", pair.unit().role().name().toLowerCase(Locale.ROOT));
        values.putAll(pair(pair));
        return values;
    }

    private static List<Map<String, Object>> edits(List<Change> changes) {
        var edits = new ArrayList<Map<String, Object>>();
        int at = 0;
        for (Change change : changes) {
            if (change.kind() != Change.Kind.KEPT) {
                Map<String, Object> edit = new LinkedHashMap<>();
                edit.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
                edit.put("at", at);
                edit.put("old", change.before());
                edit.put("new", change.after());
                edits.add(edit);
            }
            at += change.before().codePointCount(0, change.before().length());
        }
        return edits;
    }
}

package org.luoshi.reading.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gold file wants of one report. */
record Gold(Map<?, ?> json) {
    static List<Gold> of(String text) {
        return GoldJson.read(text) instanceof Map<?, ?> page ? list(page, "reports") : List.of();
    }

    static List<Gold> list(Map<?, ?> json, String key) {
        return json.get(key) instanceof List<?> list
                ? list.stream()
                        .map(each -> new Gold(each instanceof Map<?, ?> map ? map : Map.of("", String.valueOf(each))))
                        .toList()
                : List.of();
    }

    List<Gold> list(String key) {
        return list(json, key);
    }

    /** The string under a key; empty when there is none. */
    String text(String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    /** The string itself, in a list of strings. */
    String self() {
        return text("");
    }

    @Nullable
    BigDecimal number(String key) {
        return json.get(key) instanceof BigDecimal number ? number : null;
    }

    @Nullable
    Gold inner(String key) {
        return json.get(key) instanceof Map<?, ?> map ? new Gold(map) : null;
    }
}

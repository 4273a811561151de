package org.luoshi.platform.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form that came back (填写问题), by the name of the field, in the order of the form. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    public boolean any() {
        return !byField.isEmpty();
    }

    /** Empty when this field is in order. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /** These problems and one more. */
    public Problems and(String field, String text) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.put(field, text);
        return new Problems(more);
    }

    /** The id of a field's element: {@code f-title}. */
    public static String anchor(String field) {
        return "f-" + field;
    }
}

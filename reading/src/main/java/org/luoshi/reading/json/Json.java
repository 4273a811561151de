package org.luoshi.reading.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, collections, strings, numbers and null as JSON, two blanks a level. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(@Nullable Object value) {
        var json = new Json();
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, String line) {
        switch (value) {
            case null -> out.append("null");
            case BigDecimal number -> out.append(number.toPlainString());
            case Number number -> out.append(number);
            case Map<?, ?> map -> object(map, line);
            case Collection<?> list -> list(list, line);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> map, String line) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma).append(line).append("  ");
            string(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), line + "  ");
            comma = ",";
        }
        out.append(line).append('}');
    }

    private void list(Collection<?> list, String line) {
        out.append('[');
        String comma = "";
        for (Object each : list) {
            out.append(comma).append(line).append("  ");
            value(each, line + "  ");
            comma = ",";
        }
        out.append(list.isEmpty() ? "" : line).append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}

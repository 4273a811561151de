package org.luoshi.platform.imports;

import java.util.List;

/**
 * A column of a kind. Its words are the messages {@code imports.<kind>.<key>} and {@code imports.<kind>.<key>.hint}.
 *
 * @param key as code calls it; a header may also be written so
 * @param required an empty cell is a problem, and so is a missing column
 * @param identifies no two rows of a file have the same value here
 * @param options for {@link Type#CHOICE}: what may stand there
 */
public record Column(String key, Type type, boolean required, boolean identifies, List<Option> options) {
    /** What a cell of the column holds. */
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        CHOICE
    }

    /** One word of a choice; its words in both languages are the message. */
    public record Option(String id, String messageKey) {}

    public static Column text(String key) {
        return new Column(key, Type.TEXT, false, false, List.of());
    }

    public static Column date(String key) {
        return new Column(key, Type.DATE, false, false, List.of());
    }

    public static Column number(String key) {
        return new Column(key, Type.NUMBER, false, false, List.of());
    }

    public static Column choice(String key, List<Option> options) {
        return new Column(key, Type.CHOICE, false, false, options);
    }

    public Column mandatory() {
        return new Column(key, type, true, identifies, options);
    }

    /** No two rows may have the same value here. */
    public Column unique() {
        return new Column(key, type, required, true, options);
    }

    String nameKey(String kind) {
        return "imports." + kind + "." + key;
    }
}

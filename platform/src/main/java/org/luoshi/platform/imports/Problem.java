package org.luoshi.platform.imports;

import java.util.List;

/**
 * What is wrong with one cell. The words are the messages {@code key} and {@code key + ".remedy"}.
 *
 * @param cell {@code Sheet1!C7}; the name of the sheet alone when all of it is meant
 * @param value what stands there
 */
public record Problem(String cell, String value, String key, List<Object> args) {
    public static Problem in(Cell cell, String key, Object... args) {
        return new Problem(cell.address(), cell.text(), key, List.of(args));
    }

    static Problem at(String place, String value, String key, Object... args) {
        return new Problem(place, value, "imports.problem." + key, List.of(args));
    }
}

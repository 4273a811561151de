package org.luoshi.reading.about;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;

/** Printed numbers of terms, sessions, months and days. */
final class Numbers {
    /** What a regular expression takes for one. */
    static final String PATTERN = "[0-9０-９〇○零一二三四五六七八九十百]{1,6}";

    private Numbers() {}

    static @Nullable Integer of(@Nullable String printed) {
        int value = printed == null ? -1 : Numerals.value(printed.replaceAll("\\s", ""));
        return value < 0 ? null : value;
    }
}

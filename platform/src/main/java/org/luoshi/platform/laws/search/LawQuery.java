package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed
 * @param level only texts of this level, as a code; empty: all
 * @param place only texts of this area or province; empty: all
 * @param standing only texts that stand so on the day; null: all, those in force first
 * @param day the day on which they are looked at
 */
public record LawQuery(
        String words, String level, String place, @Nullable Standing standing, LocalDate day) {
    /** How a text stands on a day (时效性). */
    public enum Standing {
        NOT_YET,
        IN_FORCE,
        AMENDED,
        REPEALED,
        EXPIRED
    }

    public static LawQuery of(String words, LocalDate day) {
        return new LawQuery(words, "", "", null, day);
    }
}

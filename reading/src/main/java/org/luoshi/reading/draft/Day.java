package org.luoshi.reading.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A printed day.
 *
 * @param year null when neither the report nor the page prints it
 * @param words where it is printed; their value is {@link #iso()}
 */
public record Day(@Nullable Integer year, int month, int dayOfMonth, Words words) {
    /** {@code 2026-02-21}, or {@code --02-21} without a year. */
    public String iso() {
        return iso(year, month, dayOfMonth);
    }

    /** The same form, before there are words. */
    public static String iso(@Nullable Integer year, int month, int dayOfMonth) {
        return year == null
                ? "--%02d-%02d".formatted(month, dayOfMonth)
                : "%04d-%02d-%02d".formatted(year, month, dayOfMonth);
    }

    /** The date, or null without a year, or when there is no such day. */
    public @Nullable LocalDate date() {
        try {
            return year == null ? null : LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException _) {
            return null;
        }
    }
}

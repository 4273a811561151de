package org.luoshi.platform.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;

/**
 * An entry as it is kept; what only instructions and requests have stands with them.
 *
 * @param kind {@code NOTE}, {@code PHOTO}, {@code VOICE}, {@code PLACE}, {@code REQUEST}, {@code INSTRUCTION}
 * @param phoneAt by the phone's clock
 * @param spokenAt the same, put right
 * @param takenAt when it came here
 * @param doubtful whether the time put right lies outside the visit's day, or ahead of when it came
 * @param about the instruction a photograph shows
 * @param where latitude, longitude and accuracy of a place; null for every other kind
 */
public record TakenEntry(
        UUID id,
        @Nullable StopId stop,
        String kind,
        String author,
        Instant phoneAt,
        Instant spokenAt,
        Instant takenAt,
        boolean doubtful,
        String text,
        @Nullable FileId file,
        @Nullable UUID about,
        @Nullable Where where) {

    /** Degrees, and metres of radius. */
    public record Where(double latitude, double longitude, double accuracy) {}
}

package org.luoshi.lawtext.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law or other text through all its versions, from its passing to its repeal.
 *
 * <p>Example: the 示例条例 of 2001, amended 2010, is one work of two versions; a 示例条例 made anew in 2020 is another work,
 * its successor, though it has the same title.
 *
 * @param title the title as printed
 * @param maker who made it, or empty when its note does not say
 * @param versions by the day they were made, the oldest first
 * @param repeal its end, or null
 */
public record Work(
        String title,
        String maker,
        List<Version> versions,
        @Nullable Repeal repeal) {
    /**
     * The end of a work.
     *
     * @param from the first day without it
     * @param by the title of the text that says so
     * @param knownFrom the day this became known
     */
    public record Repeal(LocalDate from, String by, LocalDate knownFrom) {}

    /** The version in force on a day: the last made of those that had begun. Empty after the repeal. */
    public Optional<Version> inForceOn(LocalDate day) {
        return isRepealedOn(day) ? Optional.empty() : begunBy(day);
    }

    /** The last version that had begun by the day, whether or not the work was repealed since. */
    public Optional<Version> begunBy(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.inForce().isAfter(day))
                .findFirst();
    }

    public boolean isRepealedOn(LocalDate day) {
        return repeal != null && !repeal.from().isAfter(day);
    }

    Work asKnownOn(LocalDate day) {
        List<Version> known = versions.stream()
                .filter(version -> !version.knownFrom().isAfter(day))
                .toList();
        boolean ended = repeal != null && !repeal.knownFrom().isAfter(day);
        return new Work(title, maker, known, ended ? repeal : null);
    }
}

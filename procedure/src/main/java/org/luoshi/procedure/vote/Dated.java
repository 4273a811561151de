package org.luoshi.procedure.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule and the days on which it holds; {@code until} is its last day. */
record Dated<T>(T rule, LocalDate from, @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    static <T> Optional<T> on(List<Dated<T>> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.holdsOn(day))
                .map(Dated::rule)
                .findFirst();
    }
}

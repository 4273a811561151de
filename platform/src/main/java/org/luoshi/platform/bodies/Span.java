package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the first day it holds until the first day it no longer holds; open when {@code until} is null.
 *
 * <p>Appointed on 2025-02-21 and ended on 2026-01-10 means: in post on 2026-01-09, no longer on 2026-01-10.
 */
public record Span(LocalDate from, @Nullable LocalDate until) {
    public Span {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends " + until + " before it begins " + from);
        }
    }

    public static Span since(LocalDate from) {
        return new Span(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean overlaps(Span other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}

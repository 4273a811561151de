package org.luoshi.platform.laws;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.laws.intake.LawLevel;

/**
 * A text in a list (列表行).
 *
 * @param coming the next text of the same work, that does not apply yet; empty when there is none
 */
public record LawLine(
        String work,
        String version,
        String title,
        LawKind kind,
        LawLevel level,
        String maker,
        String area,
        @Nullable LocalDate day,
        @Nullable LocalDate effective,
        LawStatus status,
        int articles,
        String coming,
        @Nullable LocalDate comingOn) {}

package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.luoshi.platform.laws.intake.LawChange;

/**
 * A dated text of a work, without its words (版本).
 *
 * @param expires the first day on which it no longer applies, by its own words
 */
public record LawVersion(
        String id,
        String workId,
        String title,
        LawChange change,
        String number,
        @Nullable LocalDate day,
        @Nullable LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        EffectiveBy effectiveBy,
        @Nullable LocalDate expires,
        LawStatus status,
        OffsetDateTime knownFrom,
        @Nullable OffsetDateTime knownUntil,
        int articles,
        int problems,
        String fileName) {}

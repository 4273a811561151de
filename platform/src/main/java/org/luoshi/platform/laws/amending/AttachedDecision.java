package org.luoshi.platform.laws.amending;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.EffectiveBy;

/**
 * An amending decision as it was attached (所附修改决定).
 *
 * @param source its words as they were read
 * @param fromVersion the library's text it was taken from; empty when it was sent
 * @param effective null when the decision does not tell
 */
public record AttachedDecision(
        UUID id,
        String title,
        String source,
        String textKey,
        String fileName,
        String fromVersion,
        @Nullable LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        EffectiveBy effectiveBy,
        String by,
        OffsetDateTime at) {
    public String href() {
        return "/laws/decisions/" + id;
    }

    /** The day that places it among the texts of a work. */
    @Nullable
    LocalDate act() {
        return new DecisionDays(passed, approved, promulgated, effective, effectiveBy).act();
    }
}

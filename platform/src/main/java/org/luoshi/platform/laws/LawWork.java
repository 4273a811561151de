package org.luoshi.platform.laws;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.laws.intake.LawLevel;

/**
 * A work (法规): what stays the same through its dated texts.
 *
 * @param repealedBy the text that took it out of force; empty while none did, or when an office wrote the end down
 * @param expired the first day on which it no longer applies, as an office wrote it down
 */
public record LawWork(
        String id,
        String title,
        LawKind kind,
        LawLevel level,
        String maker,
        String area,
        String province,
        @Nullable LocalDate first,
        @Nullable LocalDate repealed,
        String repealedBy,
        @Nullable LocalDate expired) {
    public String href() {
        return "/laws/" + id;
    }
}

package org.luoshi.platform.laws.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of an act in their order: passed, approved by the province, promulgated, in force; later ones may be open. */
// law: 立法法 (2023) art. 81, 88 — a city's regulation is approved by the province, then promulgated by the city
public record FourDays(
        LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate inForce) {
    /** Whether no day stands before an earlier one. */
    public boolean inOrder() {
        LocalDate last = passed;
        for (LocalDate day : new LocalDate[] {approved, promulgated, inForce}) {
            if (day != null && day.isBefore(last)) {
                return false;
            }
            last = day == null ? last : day;
        }
        return true;
    }

    /** Whether it applies on the day. */
    public boolean applies(LocalDate day) {
        return inForce != null && !inForce.isAfter(day);
    }
}

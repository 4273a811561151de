package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.luoshi.procedure.definition.Basis;

/** Why somebody is no longer a deputy. The law of the day decides which grounds there are. */
public enum EndGround {
    MOVED_AWAY("1"),
    RESIGNED("2"),
    ORDERED_RESIGNATION("2"),
    ABSENT_TWICE("3"),
    RECALLED("4"),
    NATIONALITY_LOST("5"),
    POLITICAL_RIGHTS_LOST("6"),
    INCAPACITATED("7"),
    DIED(""),
    TERM_OVER("");

    private final String item;

    EndGround(String item) {
        this.item = item;
    }

    public String messageKey() {
        return "bodies.ground." + name();
    }

    /** The article of the law in force on that day; none when that law does not know the ground. */
    Optional<Basis> basis(LocalDate day) {
        if (this == TERM_OVER) {
            // law: 地方组织法 (2022) art. 9, 代表法 art. 2 — a term lasts until the first session of the next
            return Optional.of(new Basis("地方组织法", LocalDate.of(2022, 3, 11), "9"));
        }
        // law: 代表法 (2025) art. 62 — 责令辞职 and the sentence on death are new in this version
        boolean onlySince2025 = this == ORDERED_RESIGNATION || this == DIED;
        if (onlySince2025 && day.isBefore(DeputyLaw.SINCE_2025)) {
            return this == DIED ? Optional.of(DeputyLaw.on(day).ending("")) : Optional.empty();
        }
        return Optional.of(DeputyLaw.on(day).ending(item));
    }

    /** The organisations in which the person's seats fall together with the qualification. */
    Set<OrganisationKind> endsSeatsIn() {
        // law: 选举法 (2020) arts. 54, 56 — recall or accepted resignation ends seats in the standing and special
        // committees
        return switch (this) {
            case RESIGNED, ORDERED_RESIGNATION, RECALLED ->
                EnumSet.of(
                        OrganisationKind.STANDING_COMMITTEE,
                        OrganisationKind.SPECIAL_COMMITTEE,
                        OrganisationKind.DELEGATION);
            case DIED -> EnumSet.allOf(OrganisationKind.class);
            case MOVED_AWAY, ABSENT_TWICE, NATIONALITY_LOST, POLITICAL_RIGHTS_LOST, INCAPACITATED, TERM_OVER ->
                EnumSet.of(OrganisationKind.DELEGATION);
        };
    }
}

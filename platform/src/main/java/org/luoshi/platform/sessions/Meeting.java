package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;

/**
 * A meeting of an organ (会议): the 31st session of the standing committee of the 15th congress.
 *
 * <p>Its step — planned, dated, in session, closed — stands in its matter alone.
 *
 * @param body whose meeting it is
 * @param rules the rules it sits by: {@code standing-committee}, a file of {@code procedures/sessions}
 * @param number what its matter is called: {@code 会2026-0003}
 * @param ordinal its number in the term; 0 for a meeting that is not counted
 * @param opensOn the day it opens; null until the chairpersons' meeting has decided it
 */
public record Meeting(
        MeetingId id,
        String number,
        OrganisationId body,
        String rules,
        int term,
        int ordinal,
        String title,
        String place,
        @Nullable LocalDate opensOn,
        @Nullable LocalTime opensAt) {
    /** The rules of a conference: it conveys and deploys, and votes on nothing. */
    public static final String CONFERENCE = "conference";

    public boolean isConference() {
        return rules.equals(CONFERENCE);
    }
}

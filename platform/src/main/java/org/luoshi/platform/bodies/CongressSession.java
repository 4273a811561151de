package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session of the congress: 第十五届第五次会议.
 *
 * @param opens the first day
 * @param closes the day it is planned to close
 * @param closedOn the day it did close, null until then
 * @param motionsUntil until when deputies may table motions, as the presidium set it; null until then
 * @param presidiumLast when the presidium meets last; null until it is recorded
 */
public record CongressSession(
        CongressSessionId id,
        TermId term,
        int termNumber,
        int number,
        LocalDate opens,
        LocalDate closes,
        @Nullable LocalDate closedOn,
        @Nullable LocalDateTime motionsUntil,
        @Nullable LocalDateTime presidiumLast) {

    /** Whether the congress sits on that day. */
    public boolean sitsOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closedOn == null ? closes : closedOn);
    }

    public boolean closedBy(LocalDate day) {
        return closedOn != null && !closedOn.isAfter(day);
    }

    /** "15-5", as used in numbers and addresses. */
    public String code() {
        return termNumber + "-" + number;
    }
}

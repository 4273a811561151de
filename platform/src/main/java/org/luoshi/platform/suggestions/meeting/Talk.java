package org.luoshi.platform.suggestions.meeting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;

/**
 * A unit asked before the meeting whether it would take a suggestion (预交办).
 *
 * @param part {@code lead} or {@code co}
 * @param reason why it declined; empty otherwise
 * @param other the unit it proposed instead; empty for none
 * @param settled the office decided for this unit: the meeting's table begins with it
 */
public record Talk(
        MatterId matter,
        String unit,
        String part,
        State state,
        String reason,
        String other,
        boolean settled,
        String askedBy,
        String answeredBy,
        @Nullable LocalDateTime answeredAt) {

    /** What the unit said. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED
    }
}

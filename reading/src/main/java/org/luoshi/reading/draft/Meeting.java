package org.luoshi.reading.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who met. A visit has people but no body.
 *
 * @param body the organ of a session, the name of another meeting
 * @param session term and ordinal, of standing committees
 * @param presiding names, without offices (主持)
 * @param attending who is named as present, with the office as printed (出席)
 * @param nonvoting names and groups that sit in without a vote (列席)
 */
public record Meeting(
        @Nullable Words body,
        @Nullable Session session,
        List<Words> presiding,
        List<Attendee> attending,
        List<Words> nonvoting) {
    public Meeting {
        presiding = List.copyOf(presiding);
        attending = List.copyOf(attending);
        nonvoting = List.copyOf(nonvoting);
    }
}

package org.luoshi.platform.sessions.alarm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.procedure.vote.Limit;

/**
 * The next session a body owes (下次会议最迟日期).
 *
 * @param last the session that closed last
 * @param closedOn the day it closed, from which the months run
 * @param dueBy the last day the next one may open
 * @param planned the next one, when its day is set; null while it is not
 */
public record NextDue(
        Meeting last,
        LocalDate closedOn,
        LocalDate dueBy,
        Limit rule,
        @Nullable Meeting planned) {
    static LocalDate dueBy(LocalDate closedOn, Limit rule) {
        return closedOn.plusMonths(rule.amount());
    }

    /** Whether a session is dated in time. */
    public boolean isPlannedInTime() {
        return planned != null
                && planned.opensOn() != null
                && !planned.opensOn().isAfter(dueBy);
    }

    /** Overdue until a session opens, wherever it stands in the plan. */
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueBy);
    }
}

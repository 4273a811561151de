package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.RunningClock;

/**
 * The duty of a matter that falls due next (最近到期), kept with the matter so that lists need not look at every clock of
 * every matter; both are null when no duty with a date runs.
 */
record NextDue(@Nullable LocalDate due, @Nullable String clock) {
    static NextDue among(List<RunningClock> clocks) {
        NextDue next = new NextDue(null, null);
        for (RunningClock clock : clocks) {
            LocalDate due = clock.due();
            if (clock.state() == RunningClock.State.RUNNING
                    && !clock.window()
                    && due != null
                    && (next.due == null || due.isBefore(next.due))) {
                next = new NextDue(due, clock.clock());
            }
        }
        return next;
    }
}

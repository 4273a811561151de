package org.luoshi.platform.sessions;

import java.util.Map;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Takes a meeting back that was planned by mistake (撤回计划): its matter is cancelled, its number in the term is free again. Only
 * while it has no agenda; afterwards it is cancelled as a meeting. Sent twice, the second is refused by the steps.
 */
@Component
public class CancelPlan {
    private final SessionDesk desk;
    private final Meetings meetings;
    private final Agendas agendas;
    private final SessionRun run;

    CancelPlan(SessionDesk desk, Meetings meetings, Agendas agendas, SessionRun run) {
        this.desk = desk;
        this.meetings = meetings;
        this.agendas = agendas;
        this.run = run;
    }

    public SessionResult<Meeting> handle(MeetingId id, String reason, Viewer by) {
        return desk.manage(by, Act.in(id, "session.unplan", "reason", reason), meeting -> {
            if (agendas.of(id).isPresent()) {
                return SessionResult.refused(new SessionRefusal.ItemBegun(meeting.title()));
            }
            SessionResult<Meeting> cancelled =
                    run.tell(id, "cancel", Map.of("reason", new Value.Text(reason)), by, meeting);
            if (cancelled instanceof SessionResult.Done<Meeting>) {
                meetings.uncount(id);
            }
            return cancelled;
        });
    }
}

package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Sends again what a decision could not change yet (再次办理生效): the post has become vacant, the approval from above has come.
 * Whoever sends it vouches for that. May be sent twice.
 */
@Component
public class CarryOutAgain {
    private final SessionDesk desk;
    private final Decisions decisions;
    private final CarryOut carryOut;

    CarryOutAgain(SessionDesk desk, Decisions decisions, CarryOut carryOut) {
        this.desk = desk;
        this.decisions = decisions;
        this.carryOut = carryOut;
    }

    public SessionResult<Decision> handle(MeetingId meeting, ItemId item, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.carry-out", "item", item), _ -> {
            Optional<Decision> decision =
                    decisions.of(item).filter(d -> d.meeting().equals(meeting));
            if (decision.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("decision"));
            }
            carryOut.of(decision.get(), true, TheVote.sentBy(by));
            return SessionResult.done(decision.get());
        });
    }
}

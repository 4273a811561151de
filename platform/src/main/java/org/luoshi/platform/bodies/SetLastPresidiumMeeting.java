package org.luoshi.platform.bodies;

import java.time.LocalDateTime;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records when the presidium of a session of the congress meets last (主席团最后一次会议): until some hours before, where the place
 * says so, deputies may ask that it reconsider its refusal of their motion. May be sent again: the meeting moves.
 */
@Component
public class SetLastPresidiumMeeting {
    private final BodiesDesk desk;
    private final CongressSessions sessions;

    SetLastPresidiumMeeting(BodiesDesk desk, CongressSessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    public BodiesResult<CongressSessionId> handle(CongressSessionId id, LocalDateTime at, Viewer by) {
        return desk.decide(by, Act.on("congress-session", id, "session.presidium-last", "at", at), () -> {
            Optional<CongressSession> session = sessions.byId(id);
            return session.isEmpty()
                    ? BodiesResult.refused(new BodiesRefusal.NotThere("session", at.toLocalDate()))
                    : set(session.get(), at);
        });
    }

    private BodiesResult<CongressSessionId> set(CongressSession session, LocalDateTime at) {
        if (session.closedOn() != null) {
            return BodiesResult.refused(new BodiesRefusal.EndedAlready(session.closedOn()));
        }
        if (!session.sitsOn(at.toLocalDate())) {
            return BodiesResult.refused(
                    new BodiesRefusal.OutsideSession(at.toLocalDate(), session.opens(), session.closes()));
        }
        sessions.presidiumLast(session.id(), at);
        return BodiesResult.done(session.id());
    }
}

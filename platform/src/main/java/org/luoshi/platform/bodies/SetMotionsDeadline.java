package org.luoshi.platform.bodies;

import java.time.LocalDateTime;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records until when deputies may table motions at a session of the congress (代表提出议案的截止时间): the presidium decides it
 * at its first meeting and may move it. What comes later is no motion of this session.
 */
@Component
public class SetMotionsDeadline {
    private final BodiesDesk desk;
    private final CongressSessions sessions;

    SetMotionsDeadline(BodiesDesk desk, CongressSessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    public BodiesResult<CongressSessionId> handle(CongressSessionId id, LocalDateTime until, Viewer by) {
        return desk.decide(by, Act.on("congress-session", id, "session.motions-until", "until", until), () -> {
            Optional<CongressSession> session = sessions.byId(id);
            if (session.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("session", until.toLocalDate()));
            }
            return set(session.get(), until);
        });
    }

    private BodiesResult<CongressSessionId> set(CongressSession session, LocalDateTime until) {
        if (session.closedOn() != null) {
            return BodiesResult.refused(new BodiesRefusal.EndedAlready(session.closedOn()));
        }
        if (until.toLocalDate().isAfter(session.closes())) {
            return BodiesResult.refused(new BodiesRefusal.EndsBeforeItBegins(until.toLocalDate(), session.closes()));
        }
        sessions.motionsUntil(session.id(), until);
        return BodiesResult.done(session.id());
    }
}

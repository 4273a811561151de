package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records the day a session of the congress closed (闭会): clocks such as that of the assignment meeting start from it.
 * Sent twice, the second is refused: it has closed already.
 */
@Component
public class CloseCongressSession {
    private final BodiesDesk desk;
    private final CongressSessions sessions;

    CloseCongressSession(BodiesDesk desk, CongressSessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    public BodiesResult<CongressSessionId> handle(CongressSessionId id, LocalDate on, Viewer by) {
        return desk.decide(by, Act.on("congress-session", id, "session.close", "on", on), () -> {
            Optional<CongressSession> session = sessions.byId(id);
            if (session.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("session", on));
            }
            return close(session.get(), on);
        });
    }

    private BodiesResult<CongressSessionId> close(CongressSession session, LocalDate on) {
        if (session.closedOn() != null) {
            return BodiesResult.refused(new BodiesRefusal.EndedAlready(session.closedOn()));
        }
        if (on.isBefore(session.opens())) {
            return BodiesResult.refused(new BodiesRefusal.EndsBeforeItBegins(session.opens(), on));
        }
        sessions.close(session.id(), on);
        sessions.byId(session.id())
                .map(closed -> new BodiesEvent.CongressSessionClosed(closed, on))
                .ifPresent(desk::publish);
        return BodiesResult.done(session.id());
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Sets the days of a session of the congress, or moves them while it has not closed (决定召开、提前或者推迟). May be sent
 * twice.
 */
@Component
public class ScheduleCongressSession {
    private final BodiesDesk desk;
    private final Terms terms;
    private final CongressSessions sessions;

    ScheduleCongressSession(BodiesDesk desk, Terms terms, CongressSessions sessions) {
        this.desk = desk;
        this.terms = terms;
        this.sessions = sessions;
    }

    /**
     * The session and its days.
     *
     * @param id a new one, or that of the session to move
     */
    public record Command(CongressSessionId id, int term, int number, LocalDate opens, LocalDate closes) {
        String code() {
            return term + "-" + number;
        }
    }

    // law: 地方组织法 (2022) art. 14 — the standing committee decides and announces the date, and may move it
    public BodiesResult<CongressSessionId> handle(Command command, Viewer by) {
        Act act = Act.on(
                "congress-session",
                command.id(),
                "session.schedule",
                "session",
                command.code(),
                "opens",
                command.opens(),
                "closes",
                command.closes());
        return desk.decide(by, act, () -> {
            Optional<Term> term = terms.byNumber(command.term());
            if (term.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("term", command.opens()));
            }
            return refusal(command, term.get())
                    .<BodiesResult<CongressSessionId>>map(BodiesResult::refused)
                    .orElseGet(() -> schedule(command, term.get()));
        });
    }

    private Optional<BodiesRefusal> refusal(Command command, Term term) {
        if (command.closes().isBefore(command.opens())) {
            return Optional.of(new BodiesRefusal.EndsBeforeItBegins(command.opens(), command.closes()));
        }
        if (!term.span().covers(command.opens())) {
            return Optional.of(new BodiesRefusal.OutsideTerm(term));
        }
        for (CongressSession other : sessions.all()) {
            if (other.id().equals(command.id())) {
                if (other.closedOn() != null) {
                    return Optional.of(new BodiesRefusal.EndedAlready(other.closedOn()));
                }
            } else if (other.code().equals(command.code())) {
                return Optional.of(new BodiesRefusal.NumberTaken(command.code()));
            } else if (!other.opens().isAfter(command.closes())
                    && !other.closes().isBefore(command.opens())) {
                return Optional.of(new BodiesRefusal.SessionsOverlap(other));
            }
        }
        return Optional.empty();
    }

    private BodiesResult<CongressSessionId> schedule(Command command, Term term) {
        sessions.put(command.id(), term.id(), command.number(), command.opens(), command.closes());
        sessions.byId(command.id())
                .map(BodiesEvent.CongressSessionScheduled::new)
                .ifPresent(desk::publish);
        return BodiesResult.done(command.id());
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Opens a term of the congress with the day of its first session (换届). The term before ends on that day, and so does
 * the standing of its deputies. Sent twice, the second is refused: the number is taken.
 */
@Component
public class OpenTerm {
    private final BodiesDesk desk;
    private final Terms terms;
    private final DeputyStore deputies;

    OpenTerm(BodiesDesk desk, Terms terms, DeputyStore deputies) {
        this.desk = desk;
        this.terms = terms;
        this.deputies = deputies;
    }

    /**
     * The term and its beginning.
     *
     * @param opens the first day of the term's first session
     */
    public record Command(TermId id, int number, LocalDate opens) {}

    public BodiesResult<TermId> handle(Command command, Viewer by) {
        Act act = Act.on("term", command.id(), "term.open", "number", command.number(), "opens", command.opens());
        return desk.decide(
                by,
                act,
                () -> refusal(command)
                        .<BodiesResult<TermId>>map(BodiesResult::refused)
                        .orElseGet(() -> open(command)));
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        if (command.number() < 1) {
            return Optional.of(new BodiesRefusal.Unreadable("number", String.valueOf(command.number())));
        }
        if (terms.byNumber(command.number()).isPresent()) {
            return Optional.of(new BodiesRefusal.NumberTaken(String.valueOf(command.number())));
        }
        return terms.all().stream()
                .findFirst()
                .filter(last -> last.number() > command.number()
                        || !command.opens().isAfter(last.span().from()))
                .map(last -> new BodiesRefusal.EndsBeforeItBegins(last.span().from(), command.opens()));
    }

    // law: 代表法 (2025) art. 2(3) — deputies serve from the first session of their term to the first session of the next
    private BodiesResult<TermId> open(Command command) {
        terms.open().ifPresent(former -> {
            terms.end(former.id(), command.opens());
            deputies.endAll(former.id(), EndGround.TERM_OVER, command.opens());
        });
        terms.insert(command.id(), command.number(), command.opens());
        desk.publish(new BodiesEvent.TermOpened(command.id(), command.number(), command.opens()));
        return BodiesResult.done(command.id());
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Ends somebody's holding of a post on a day (免职、离任). Sent twice, the second is refused: it has ended already. */
@Component
public class EndMembership {
    private final BodiesDesk desk;
    private final Memberships memberships;
    private final MembershipStore store;

    EndMembership(BodiesDesk desk, Memberships memberships, MembershipStore store) {
        this.desk = desk;
        this.memberships = memberships;
        this.store = store;
    }

    /**
     * What ends when.
     *
     * @param on the first day the person no longer holds the post
     */
    public record Command(MembershipId id, LocalDate on, String basis) {}

    public BodiesResult<MembershipId> handle(Command command, Viewer by) {
        Act act = Act.on("membership", command.id(), "membership.end", "on", command.on(), "basis", command.basis());
        return desk.decide(by, act, () -> {
            Optional<Membership> held = memberships.byId(command.id());
            if (held.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("membership", command.on()));
            }
            Span span = held.get().span();
            if (span.until() != null) {
                return BodiesResult.refused(new BodiesRefusal.EndedAlready(span.until()));
            }
            if (command.on().isBefore(span.from())) {
                return BodiesResult.refused(new BodiesRefusal.EndsBeforeItBegins(span.from(), command.on()));
            }
            store.end(command.id(), command.on(), command.basis());
            return BodiesResult.done(command.id());
        });
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Ends an organisation on a day: merged into a successor (并入), or abolished without one (撤销). Its posts end with it;
 * its names lead to the successor from then on. Sent twice, the second is refused: it has ended already.
 */
@Component
public class MergeOrganisation {
    private final BodiesDesk desk;
    private final Organisations organisations;
    private final OrganisationStore store;
    private final MembershipStore memberships;

    MergeOrganisation(
            BodiesDesk desk, Organisations organisations, OrganisationStore store, MembershipStore memberships) {
        this.desk = desk;
        this.organisations = organisations;
        this.store = store;
        this.memberships = memberships;
    }

    /**
     * What ends, on its first day of no longer existing.
     *
     * @param into who takes over its duties and open matters; null when nobody does
     */
    public record Command(OrganisationId from, @Nullable OrganisationId into, LocalDate on, String basis) {}

    public BodiesResult<OrganisationId> handle(Command command, Viewer by) {
        Act act = Act.on(
                "organisation",
                command.from(),
                "organisation.merge",
                "into",
                command.into() == null ? "" : command.into(),
                "on",
                command.on(),
                "basis",
                command.basis());
        return desk.decide(
                by,
                act,
                () -> refusal(command)
                        .<BodiesResult<OrganisationId>>map(BodiesResult::refused)
                        .orElseGet(() -> merge(command)));
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        Optional<Organisation> from = organisations.byId(command.from());
        if (from.isEmpty()) {
            return Optional.of(new BodiesRefusal.NotThere("organisation", command.on()));
        }
        Span span = from.get().span();
        if (span.until() != null) {
            return Optional.of(new BodiesRefusal.EndedAlready(span.until()));
        }
        if (!command.on().isAfter(span.from())) {
            return Optional.of(new BodiesRefusal.EndsBeforeItBegins(span.from(), command.on()));
        }
        OrganisationId into = command.into();
        if (into != null && (into.equals(command.from()) || !exists(into, command.on()))) {
            return Optional.of(new BodiesRefusal.NotThere("successor", command.on()));
        }
        return store.childOn(command.from(), command.on())
                .map(organisations::require)
                .map(BodiesRefusal.StillAbove::new);
    }

    private boolean exists(OrganisationId id, LocalDate day) {
        return organisations.byId(id).filter(o -> o.span().covers(day)).isPresent();
    }

    // law: no national rule; as 重庆人事任免条例 (2022) art. 14 has it, posts of an abolished organ end by themselves
    private BodiesResult<OrganisationId> merge(Command command) {
        OrganisationId into = command.into();
        store.end(command.from(), command.on(), into);
        memberships.endAllOf(command.from(), command.on(), command.basis());
        if (into != null) {
            desk.publish(new BodiesEvent.OrganisationMerged(command.from(), into, command.on()));
        }
        return BodiesResult.done(into == null ? command.from() : into);
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.bodies.OrganisationStore.NameRole;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Gives an organisation another name from a day on (更名). It stays the same organisation, its people stay in their
 * posts, and the former name still leads to it. Sent twice, the second is refused: the name is taken.
 */
@Component
public class RenameOrganisation {
    private final BodiesDesk desk;
    private final Organisations organisations;
    private final OrganisationStore store;

    RenameOrganisation(BodiesDesk desk, Organisations organisations, OrganisationStore store) {
        this.desk = desk;
        this.organisations = organisations;
        this.store = store;
    }

    /**
     * The new names and their first day.
     *
     * @param shortName the new short name; empty when it has none any more
     */
    public record Command(OrganisationId id, String name, String shortName, LocalDate on) {}

    public BodiesResult<OrganisationId> handle(Command command, Viewer by) {
        Act act =
                Act.on("organisation", command.id(), "organisation.rename", "name", command.name(), "on", command.on());
        return desk.decide(by, act, () -> {
            Optional<Organisation> organisation = organisations.byId(command.id());
            if (organisation.isEmpty() || !organisation.get().span().covers(command.on())) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("organisation", command.on()));
            }
            return refusal(command)
                    .<BodiesResult<OrganisationId>>map(BodiesResult::refused)
                    .orElseGet(() -> rename(organisation.get(), command));
        });
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        if (command.name().isBlank()) {
            return Optional.of(new BodiesRefusal.Missing("name"));
        }
        LocalDate since = store.namedSince(command.id());
        if (!command.on().isAfter(since)) {
            return Optional.of(new BodiesRefusal.EndsBeforeItBegins(since, command.on()));
        }
        return organisations.bearing(command.name(), command.on()).map(BodiesRefusal.NameTaken::new);
    }

    // law: no national rule; as 深圳任免条例 (2022) art. 25 has it, a change of name alone needs no new appointment
    private BodiesResult<OrganisationId> rename(Organisation organisation, Command command) {
        store.endName(command.id(), NameRole.OFFICIAL, command.on());
        store.endName(command.id(), NameRole.SHORT, command.on());
        store.name(command.id(), NameRole.OFFICIAL, command.name(), command.on());
        if (!command.shortName().isBlank()) {
            store.name(command.id(), NameRole.SHORT, command.shortName(), command.on());
        }
        desk.publish(new BodiesEvent.OrganisationRenamed(
                command.id(), organisation.name(), command.name().strip(), command.on()));
        return BodiesResult.done(command.id());
    }
}

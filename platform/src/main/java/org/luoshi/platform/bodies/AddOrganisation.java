package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.bodies.OrganisationStore.NameRole;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Enters an organisation (新设机构). Sent twice, the second is refused: the name is taken. */
@Component
public class AddOrganisation {
    private final BodiesDesk desk;
    private final Organisations organisations;
    private final OrganisationStore store;

    AddOrganisation(BodiesDesk desk, Organisations organisations, OrganisationStore store) {
        this.desk = desk;
        this.organisations = organisations;
        this.store = store;
    }

    /**
     * The organisation as it begins.
     *
     * @param name the official name, such as 示例市教育局
     * @param shortName as it is called in the city, such as 市教育局; empty when there is none
     * @param aliases further names it is written by
     * @param parent the organisation above it
     * @param position its place among its siblings
     */
    public record Command(
            OrganisationId id,
            OrganisationKind kind,
            String name,
            String shortName,
            List<String> aliases,
            @Nullable OrganisationId parent,
            LocalDate from,
            int position) {}

    public BodiesResult<OrganisationId> handle(Command command, Viewer by) {
        Act act = Act.on("organisation", command.id(), "organisation.add", "name", command.name());
        return desk.decide(
                by,
                act,
                () -> refusal(command)
                        .<BodiesResult<OrganisationId>>map(BodiesResult::refused)
                        .orElseGet(() -> add(command)));
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        if (command.name().isBlank()) {
            return Optional.of(new BodiesRefusal.Missing("name"));
        }
        OrganisationId parent = command.parent();
        if (parent != null && !exists(parent, command.from())) {
            return Optional.of(new BodiesRefusal.NotThere("parent", command.from()));
        }
        return organisations.bearing(command.name(), command.from()).map(BodiesRefusal.NameTaken::new);
    }

    private boolean exists(OrganisationId id, LocalDate day) {
        return organisations.byId(id).filter(o -> o.span().covers(day)).isPresent();
    }

    private BodiesResult<OrganisationId> add(Command command) {
        store.insert(command.id(), command.kind(), command.parent(), command.from(), command.position());
        store.name(command.id(), NameRole.OFFICIAL, command.name(), command.from());
        if (!command.shortName().isBlank()) {
            store.name(command.id(), NameRole.SHORT, command.shortName(), command.from());
        }
        command.aliases().stream()
                .filter(alias -> !alias.isBlank())
                .forEach(alias -> store.name(command.id(), NameRole.ALIAS, alias, command.from()));
        return BodiesResult.done(command.id());
    }
}

package org.luoshi.platform.bodies;

import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Enters a person (登记人员). Namesakes are common, so the same name twice is two persons. */
@Component
public class AddPerson {
    private final BodiesDesk desk;
    private final People people;

    AddPerson(BodiesDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    public record Command(PersonId id, String name, Contact contact) {}

    public BodiesResult<PersonId> handle(Command command, Viewer by) {
        Act act = Act.on("person", command.id(), "person.add", "name", command.name());
        return desk.decide(by, act, () -> {
            if (command.name().isBlank()) {
                return BodiesResult.refused(new BodiesRefusal.Missing("name"));
            }
            people.insert(command.id(), command.name().strip(), command.contact());
            return BodiesResult.done(command.id());
        });
    }
}

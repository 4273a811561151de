package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Changes how a person is reached (更新联系方式). The journal keeps that it changed, not what to. May be sent twice. */
@Component
public class ChangeContact {
    private final BodiesDesk desk;
    private final People people;

    ChangeContact(BodiesDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    public BodiesResult<PersonId> handle(PersonId person, Contact contact, LocalDate today, Viewer by) {
        return desk.decide(by, Act.on("person", person, "person.contact"), () -> {
            if (people.byId(person).isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("person", today));
            }
            people.contact(person, contact);
            return BodiesResult.done(person);
        });
    }
}

package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Passes every open matter of one person to another of the same organisation (工作移交). Sent twice, the second finds
 * nothing left to pass.
 */
@Component
public class HandOver {
    private final BodiesDesk desk;
    private final People people;
    private final Colleagues colleagues;
    private final StandIns standIns;

    HandOver(BodiesDesk desk, People people, Colleagues colleagues, StandIns standIns) {
        this.desk = desk;
        this.people = people;
        this.colleagues = colleagues;
        this.standIns = standIns;
    }

    public record Command(PersonId from, PersonId to, LocalDate on, String reason) {}

    public BodiesResult<UUID> handle(Command command, Viewer by) {
        Act act = Act.on("person", command.from(), "person.hand-over", "to", command.to(), "reason", command.reason());
        return desk.decide(by, act, () -> {
            Optional<Person> from = people.byId(command.from());
            Optional<Person> to = people.byId(command.to());
            if (from.isEmpty() || to.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("person", command.on()));
            }
            return colleagues
                    .refusal(from.get(), to.get(), command.on())
                    .<BodiesResult<UUID>>map(BodiesResult::refused)
                    .orElseGet(() -> pass(command));
        });
    }

    private BodiesResult<UUID> pass(Command command) {
        UUID id = UUID.randomUUID();
        standIns.handOver(id, command);
        desk.publish(new BodiesEvent.HandedOver(command.from(), command.to(), command.on()));
        return BodiesResult.done(id);
    }
}

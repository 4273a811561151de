package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Names who acts for a person on leave (代理): what the absent may do in their post, the stand-in may do in these days, under
 * their own name. A deputy's office is no post: who is nothing but a deputy has no stand-in. Sent twice, the second is refused: somebody acts already.
 */
@Component
public class NameStandIn {
    private final BodiesDesk desk;
    private final People people;
    private final Colleagues colleagues;
    private final Deputies deputies;
    private final Memberships memberships;
    private final StandIns standIns;

    NameStandIn(
            BodiesDesk desk,
            People people,
            Colleagues colleagues,
            Deputies deputies,
            Memberships memberships,
            StandIns standIns) {
        this.desk = desk;
        this.people = people;
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.memberships = memberships;
        this.standIns = standIns;
    }

    /**
     * Who acts for whom, and when.
     *
     * @param until the first day the absent person is back
     */
    public record Command(PersonId absent, PersonId acting, LocalDate from, LocalDate until, String reason) {}

    public BodiesResult<UUID> handle(Command command, Viewer by) {
        Act act = Act.on(
                "person",
                command.absent(),
                "person.stand-in",
                "acting",
                command.acting(),
                "from",
                command.from(),
                "until",
                command.until(),
                "reason",
                command.reason());
        return desk.decide(
                by,
                act,
                () -> refusal(command)
                        .<BodiesResult<UUID>>map(BodiesResult::refused)
                        .orElseGet(() -> {
                            UUID id = UUID.randomUUID();
                            standIns.insert(id, command);
                            return BodiesResult.done(id);
                        }));
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        Optional<Person> absent = people.byId(command.absent());
        Optional<Person> acting = people.byId(command.acting());
        if (absent.isEmpty() || acting.isEmpty()) {
            return Optional.of(new BodiesRefusal.NotThere("person", command.from()));
        }
        if (!command.until().isAfter(command.from())) {
            return Optional.of(new BodiesRefusal.EndsBeforeItBegins(command.from(), command.until()));
        }
        if (isNothingButADeputy(command)) {
            return Optional.of(new BodiesRefusal.DeputyInPerson(absent.get()));
        }
        return colleagues
                .refusal(absent.get(), acting.get(), command.from())
                .or(() -> standIns.absence(command.absent(), command.from(), command.until())
                        .map(BodiesRefusal.ActedForAlready::new))
                .or(() -> standIns.absence(command.acting(), command.from(), command.until())
                        .map(BodiesRefusal.AwayThemselves::new));
    }

    private boolean isNothingButADeputy(Command command) {
        return memberships.everOf(command.absent()).isEmpty()
                && deputies.byPerson(command.absent(), command.from()).isPresent();
    }
}

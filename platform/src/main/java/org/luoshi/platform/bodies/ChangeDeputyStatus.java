package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** What suspending, resuming and ending have in common: the deputy is read, the step is written, others are told. */
@Component
class ChangeDeputyStatus {
    private final BodiesDesk desk;
    private final Deputies deputies;
    private final DeputyStore store;

    ChangeDeputyStatus(BodiesDesk desk, Deputies deputies, DeputyStore store) {
        this.desk = desk;
        this.deputies = deputies;
        this.store = store;
    }

    record Change(
            DeputyId id,
            DeputyStatus to,
            String reason,
            LocalDate on,
            @Nullable LocalDate announcedOn) {
        Act act() {
            return Act.on(
                    "deputy", id, "deputy." + to.name().toLowerCase(java.util.Locale.ROOT), "reason", reason, "on", on);
        }
    }

    BodiesResult<Deputy> handle(Change change, Viewer by, Function<Deputy, Optional<BodiesRefusal>> refusal) {
        return desk.decide(by, change.act(), () -> {
            Optional<Deputy> deputy = deputies.byId(change.id(), Organisations.LAST);
            if (deputy.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("deputy", change.on()));
            }
            return refusal.apply(deputy.get())
                    .or(() -> tooEarly(deputy.get(), change))
                    .<BodiesResult<Deputy>>map(BodiesResult::refused)
                    .orElseGet(() -> write(deputy.get(), change));
        });
    }

    private static Optional<BodiesRefusal> tooEarly(Deputy deputy, Change change) {
        return change.on().isBefore(deputy.since())
                ? Optional.of(new BodiesRefusal.EndsBeforeItBegins(deputy.since(), change.on()))
                : Optional.empty();
    }

    private BodiesResult<Deputy> write(Deputy deputy, Change change) {
        store.status(change.id(), change.to(), change.reason(), change.on(), change.announcedOn());
        desk.publish(
                new BodiesEvent.DeputyStatusChanged(change.id(), deputy.person().id(), change.to(), change.on()));
        return BodiesResult.done(deputy);
    }
}

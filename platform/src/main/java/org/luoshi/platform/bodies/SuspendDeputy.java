package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.ChangeDeputyStatus.Change;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Records that a deputy may for the time being not act as one (暂时停止执行代表职务), and that this is over. Sent twice, the
 * second is refused.
 */
@Component
public class SuspendDeputy {
    private final ChangeDeputyStatus change;

    SuspendDeputy(ChangeDeputyStatus change) {
        this.change = change;
    }

    // law: 代表法 (2025) art. 61(1), before 2025-03-11 art. 48(1) — detained in a criminal case, or serving a sentence
    public BodiesResult<Deputy> suspend(DeputyId id, SuspensionGround ground, LocalDate on, Viewer by) {
        Change suspension = new Change(id, DeputyStatus.SUSPENDED, ground.name(), on, null);
        return change.handle(suspension, by, deputy -> unless(deputy, DeputyStatus.IN_OFFICE));
    }

    // law: 代表法 (2025) art. 61(2), before 2025-03-11 art. 48(2) — the ground gone within the term, the deputy acts again
    public BodiesResult<Deputy> resume(DeputyId id, LocalDate on, Viewer by) {
        Change resumption = new Change(id, DeputyStatus.IN_OFFICE, "RESUMED", on, null);
        return change.handle(resumption, by, deputy -> unless(deputy, DeputyStatus.SUSPENDED));
    }

    private static Optional<BodiesRefusal> unless(Deputy deputy, DeputyStatus expected) {
        return deputy.status() == expected
                ? Optional.empty()
                : Optional.of(new BodiesRefusal.WrongStatus(deputy.status()));
    }
}

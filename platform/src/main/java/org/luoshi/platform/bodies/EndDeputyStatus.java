package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.ChangeDeputyStatus.Change;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that somebody is no longer a deputy (代表资格终止) on a ground the law of that day knows. Suggestions already
 * made stay theirs. Sent twice, the second is refused.
 */
@Component
public class EndDeputyStatus {
    private final ChangeDeputyStatus change;
    private final MembershipStore memberships;

    EndDeputyStatus(ChangeDeputyStatus change, MembershipStore memberships) {
        this.change = change;
        this.memberships = memberships;
    }

    /**
     * Who ends, why and when.
     *
     * @param announcedOn the day of the standing committee's announcement, null while it has not been made
     */
    public record Command(
            DeputyId id,
            EndGround ground,
            LocalDate on,
            @Nullable LocalDate announcedOn) {}

    // law: 代表法 (2025) arts. 62, 63, before 2025-03-11 arts. 49, 50 — grounds; the standing committee announces
    @Transactional
    public BodiesResult<Deputy> handle(Command command, Viewer by) {
        Change ending = new Change(
                command.id(), DeputyStatus.ENDED, command.ground().name(), command.on(), command.announcedOn());
        BodiesResult<Deputy> result = change.handle(ending, by, deputy -> refusal(deputy, command));
        if (result instanceof BodiesResult.Done<Deputy>(Deputy deputy)) {
            EndGround ground = command.ground();
            memberships.endAllOf(deputy.person().id(), ground.endsSeatsIn(), command.on(), ground.name());
        }
        return result;
    }

    private static Optional<BodiesRefusal> refusal(Deputy deputy, Command command) {
        if (deputy.status() == DeputyStatus.ENDED) {
            return Optional.of(new BodiesRefusal.EndedAlready(deputy.since()));
        }
        return command.ground().basis(command.on()).isPresent()
                ? Optional.empty()
                : Optional.of(new BodiesRefusal.GroundNotInForce(
                        command.ground(), DeputyLaw.on(command.on()).ending("")));
    }
}

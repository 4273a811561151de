package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/**
 * A step in the course of a deputy's standing.
 *
 * @param reason ELECTED, RESUMED or the name of a {@link SuspensionGround} or {@link EndGround}
 * @param announcedOn the day the standing committee announced it, null while it has not
 */
public record DeputyStep(
        DeputyStatus status,
        String reason,
        LocalDate since,
        @Nullable LocalDate announcedOn) {
    public String messageKey() {
        return "bodies.ground." + reason;
    }

    /** The article of the law in force on that day. */
    public Optional<Basis> basis() {
        return switch (reason) {
            case "ELECTED" -> Optional.empty();
            case "RESUMED" -> Optional.of(DeputyLaw.on(since).resuming());
            default ->
                status == DeputyStatus.ENDED
                        ? EndGround.valueOf(reason).basis(since)
                        : Optional.of(SuspensionGround.valueOf(reason).basis(since));
        };
    }
}

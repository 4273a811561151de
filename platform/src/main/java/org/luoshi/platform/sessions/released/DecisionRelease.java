package org.luoshi.platform.sessions.released;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.decisions.DecisionId;

/**
 * One release of a decision to the public (决定公开).
 *
 * @param withdrawnAt when it was taken back; null while it is public
 * @param reason why it was taken back; empty while it is public
 */
public record DecisionRelease(
        DecisionId decision,
        LocalDateTime at,
        String byName,
        @Nullable LocalDateTime withdrawnAt,
        String withdrawnBy,
        String reason) {
    public boolean isPublic() {
        return withdrawnAt == null;
    }
}

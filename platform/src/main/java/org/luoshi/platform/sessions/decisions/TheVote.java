package org.luoshi.platform.sessions.decisions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.site.Viewer;

/**
 * Acts with the power of a vote that passed: the register changes because the body decided, whoever it was that closed the
 * poll or sent the act again.
 *
 * @param accountId as the journal names it
 */
record TheVote(String accountId, String name) implements Viewer {
    /** What follows a poll by itself. */
    static final TheVote ITSELF = new TheVote("system", "系统");

    private static final Set<String> POWERS = Set.of("bodies.manage", SessionDesk.MANAGE);

    /** In the name of somebody who sends it again. */
    static TheVote sentBy(Viewer viewer) {
        return new TheVote(viewer.accountId(), viewer.name());
    }

    @Override
    public Set<String> roles() {
        return Set.of("system");
    }

    @Override
    public boolean may(String permission) {
        return POWERS.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        return null;
    }

    @Override
    public @Nullable String personId() {
        return null;
    }
}

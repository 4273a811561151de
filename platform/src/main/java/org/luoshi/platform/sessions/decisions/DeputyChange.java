package org.luoshi.platform.sessions.decisions;

import java.util.UUID;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.sessions.ItemId;

/**
 * One deputy a qualification report is about (代表资格变动).
 *
 * @param ground name of an {@link EndGround} or {@link SuspensionGround}; empty where none is asked for
 */
public record DeputyChange(UUID id, ItemId item, int place, Deputy deputy, DeputyAct act, String ground) {
    /** The words of the ground; empty without one. */
    public String groundKey() {
        return ground.isEmpty() ? "" : "bodies.ground." + ground;
    }
}

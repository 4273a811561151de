package org.luoshi.platform.burden;

import java.util.Optional;
import org.luoshi.platform.site.Viewer;

/** Who reads the burden meter: offices every unit, a unit its own (填报负担查阅范围). */
public final class BurdenRights {
    /** Reads every unit's weeks. */
    public static final String SEE_ALL = "burden.see-all";

    /** Reads the weeks of one's own unit. */
    public static final String SEE = "burden.see";

    private BurdenRights() {}

    public static boolean every(Viewer viewer) {
        return viewer.may(SEE_ALL);
    }

    /** The unit this viewer is held to: their own, unless they read all; empty where they read none. */
    public static Optional<String> unit(Viewer viewer, String asked) {
        if (every(viewer)) {
            return Optional.of(asked);
        }
        return viewer.may(SEE) ? Optional.ofNullable(viewer.unitId()) : Optional.empty();
    }
}

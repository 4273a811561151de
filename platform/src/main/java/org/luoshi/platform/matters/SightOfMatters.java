package org.luoshi.platform.matters;

import org.luoshi.platform.access.MatterSight;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who sees a matter, by its number. */
@Component
class SightOfMatters implements MatterSight {
    private final Matters matters;
    private final MatterAccess access;

    SightOfMatters(Matters matters, MatterAccess access) {
        this.matters = matters;
        this.access = access;
    }

    @Override
    public boolean sees(String number, Viewer viewer) {
        return matters.byNumber(number)
                .filter(matter -> access.maySee(matter, Mover.of(viewer)))
                .isPresent();
    }
}

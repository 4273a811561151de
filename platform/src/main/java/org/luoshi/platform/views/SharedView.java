package org.luoshi.platform.views;

import java.util.Optional;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who may share a view: somebody with the right to, who belongs to a unit. */
@Component
class SharedView {
    Optional<ViewRefusal> refusal(Viewer by) {
        if (!by.may(ViewRights.SHARE)) {
            return Optional.of(new ViewRefusal.MayNotShare());
        }
        return by.unitId() == null ? Optional.of(new ViewRefusal.NoUnit()) : Optional.empty();
    }
}

package org.luoshi.platform.views;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Says which view a list opens with (默认视图), for oneself alone; a shared one may be chosen too. May be sent twice. */
@Component
public class ChooseView {
    private final ViewActs acts;
    private final SavedViews views;

    ChooseView(ViewActs acts, SavedViews views) {
        this.acts = acts;
        this.views = views;
    }

    /** From now on the list opens with it, or as a whole again. */
    public ViewResult handle(UUID id, boolean usual, Viewer by) {
        String action = usual ? "view.open-with" : "view.open-whole";
        return acts.run(
                id,
                action,
                Map.of(),
                by,
                () -> views.seenBy(by, id)
                        .filter(view -> !view.removed())
                        .map(view -> chosen(view, usual, by))
                        .orElseGet(() -> ViewResult.refused(new ViewRefusal.NotThere())));
    }

    private ViewResult chosen(SavedView view, boolean usual, Viewer by) {
        if (usual) {
            views.open(view.list(), by, view.id());
        } else {
            views.openWhole(view.list(), by);
        }
        return ViewResult.done(view);
    }
}

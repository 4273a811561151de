package org.luoshi.platform.views;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Deletes a view and brings it back (删除与恢复), within {@value #DAYS} days; only its owner does. May be sent twice. */
@Component
public class RemoveView {
    /** How long a deleted view can be brought back. */
    public static final int DAYS = 30;

    private final ViewActs acts;
    private final SavedViews views;
    private final CityDate date;

    RemoveView(ViewActs acts, SavedViews views, CityDate date) {
        this.acts = acts;
        this.views = views;
        this.date = date;
    }

    public ViewResult handle(UUID id, Viewer by) {
        return acts.own(id, "view.remove", Map.of(), by, view -> {
            views.forget(by.accountId(), date.now().minusDays(DAYS));
            return changed(view, true);
        });
    }

    /** Refused when its name was given to another since, or there are as many as one keeps. */
    public ViewResult undo(UUID id, Viewer by) {
        return acts.own(
                id, "view.restore", Map.of(), by, view -> view.removed() ? undone(view) : ViewResult.done(view));
    }

    private ViewResult undone(SavedView view) {
        if (views.countForUpdate(view.owner(), view.list()) >= KeepView.MOST) {
            return ViewResult.refused(new ViewRefusal.TooMany(KeepView.MOST));
        }
        return views.hasName(view.owner(), view.list(), view.name())
                ? ViewResult.refused(new ViewRefusal.NameTaken(view.name()))
                : changed(view, false);
    }

    private ViewResult changed(SavedView view, boolean removed) {
        SavedView changed = new SavedView(
                view.id(), view.list(), view.name(), view.query(), view.owner(), view.unit(), view.usual(), removed);
        views.update(changed, date.now());
        return ViewResult.done(changed);
    }
}

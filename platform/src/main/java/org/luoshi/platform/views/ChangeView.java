package org.luoshi.platform.views;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Renames a view, shares it or takes it back from the unit (重命名、共享); only its owner does. May be sent twice. */
@Component
public class ChangeView {
    private final ViewActs acts;
    private final SavedViews views;
    private final SharedView shared;
    private final CityDate date;

    ChangeView(ViewActs acts, SavedViews views, SharedView shared, CityDate date) {
        this.acts = acts;
        this.views = views;
        this.shared = shared;
        this.date = date;
    }

    public ViewResult rename(UUID id, String typed, Viewer by) {
        String name = typed.strip();
        return acts.own(
                id,
                "view.rename",
                Map.of("name", name),
                by,
                view -> ViewName.refusal(name)
                        .or(() -> taken(view, name))
                        .map(ViewResult::refused)
                        .orElseGet(() -> kept(view, name, view.unit())));
    }

    public ViewResult share(UUID id, boolean share, Viewer by) {
        String action = share ? "view.share" : "view.unshare";
        return acts.own(
                id,
                action,
                Map.of(),
                by,
                view -> (share ? shared.refusal(by) : Optional.<ViewRefusal>empty())
                        .map(ViewResult::refused)
                        .orElseGet(() -> kept(view, view.name(), share ? by.unitId() : null)));
    }

    private Optional<ViewRefusal> taken(SavedView view, String name) {
        return !name.equals(view.name()) && views.hasName(view.owner(), view.list(), name)
                ? Optional.of(new ViewRefusal.NameTaken(name))
                : Optional.empty();
    }

    private ViewResult kept(SavedView view, String name, @Nullable String unit) {
        SavedView changed = new SavedView(
                view.id(), view.list(), name, view.query(), view.owner(), unit, view.usual(), view.removed());
        views.update(changed, date.now());
        return ViewResult.done(changed);
    }
}

package org.luoshi.platform.views;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Keeps what a list shows under a name (存为常用视图). Parameters the list does not know are left out and named. Sent twice it
 * is refused the second time: the name is taken.
 */
@Component
public class KeepView {
    /** How many views of one list a person keeps. */
    public static final int MOST = 12;

    private static final int LONGEST = 600;

    private final ViewActs acts;
    private final FilteredLists lists;
    private final SavedViews views;
    private final SharedView shared;
    private final CityDate date;

    KeepView(ViewActs acts, FilteredLists lists, SavedViews views, SharedView shared, CityDate date) {
        this.acts = acts;
        this.lists = lists;
        this.views = views;
        this.shared = shared;
        this.date = date;
    }

    /**
     * A view to keep.
     *
     * @param shown the address of the list with its filters
     * @param share for the people of the keeper's unit too
     * @param usual the list opens with it
     */
    public record Command(Query shown, String name, boolean share, boolean usual) {}

    public ViewResult handle(Command command, Viewer by) {
        UUID id = UUID.randomUUID();
        Map<String, String> facts =
                Map.of("list", command.shown().path(), "name", command.name().strip());
        return acts.run(
                id,
                "view.keep",
                facts,
                by,
                () -> lists.at(command.shown().path(), by)
                        .map(list -> keep(id, list, command, by))
                        .orElseGet(() -> ViewResult.refused(new ViewRefusal.NoSuchList())));
    }

    private ViewResult keep(UUID id, FilteredList list, Command command, Viewer by) {
        FilteredLists.Kept kept = FilteredLists.kept(list, command.shown());
        return ViewName.refusal(command.name())
                .or(() -> refusal(kept))
                .or(() -> refusal(command, by))
                .or(() -> command.share() ? shared.refusal(by) : Optional.empty())
                .map(ViewResult::refused)
                .orElseGet(() -> new ViewResult.Done(inserted(id, command, kept, by), kept.leftOut()));
    }

    private static Optional<ViewRefusal> refusal(FilteredLists.Kept kept) {
        if (kept.query().isEmpty()) {
            return Optional.of(new ViewRefusal.NothingToKeep());
        }
        return kept.query().length() > LONGEST ? Optional.of(new ViewRefusal.TooMuch(LONGEST)) : Optional.empty();
    }

    private Optional<ViewRefusal> refusal(Command command, Viewer by) {
        String list = command.shown().path();
        if (views.countForUpdate(by.accountId(), list) >= MOST) {
            return Optional.of(new ViewRefusal.TooMany(MOST));
        }
        String name = command.name().strip();
        return views.hasName(by.accountId(), list, name)
                ? Optional.of(new ViewRefusal.NameTaken(name))
                : Optional.empty();
    }

    private SavedView inserted(UUID id, Command command, FilteredLists.Kept kept, Viewer by) {
        String list = command.shown().path();
        SavedView view = new SavedView(
                id,
                list,
                command.name().strip(),
                kept.query(),
                by.accountId(),
                command.share() ? by.unitId() : null,
                command.usual(),
                false);
        views.insert(view, date.now());
        if (command.usual()) {
            views.open(list, by, id);
        }
        return view;
    }
}

package org.luoshi.platform.views;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.KeptViews;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.ViewLink;
import org.luoshi.platform.site.ViewStrip;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** The views as pages show them: those of lists the reader may open, each counted with the reader's own eyes. */
@Component
class CountedViews implements KeptViews {
    private final SavedViews views;
    private final FilteredLists lists;

    CountedViews(SavedViews views, FilteredLists lists) {
        this.views = views;
        this.lists = lists;
    }

    @Override
    public @Nullable ViewStrip strip(Viewer viewer, Query here) {
        Optional<FilteredList> at = lists.at(here.path(), viewer);
        if (at.isEmpty()) {
            return null;
        }
        FilteredList list = at.get();
        String shown = FilteredLists.kept(list, here).query();
        List<ViewLink> links = views.of(here.path(), viewer).stream()
                .map(view -> link(view, list, view.query().equals(shown), viewer))
                .toList();
        boolean fresh = !shown.isEmpty() && links.stream().noneMatch(ViewLink::current);
        return new ViewStrip(links, here.path(), here.href(), fresh, mayShare(viewer));
    }

    @Override
    public List<ViewLink> all(Viewer viewer) {
        return views.all(viewer).stream()
                .flatMap(view -> lists.at(view.list(), viewer).map(list -> link(view, list, false, viewer)).stream())
                .toList();
    }

    private static boolean mayShare(Viewer viewer) {
        return viewer.may(ViewRights.SHARE) && viewer.unitId() != null;
    }

    private static ViewLink link(SavedView view, FilteredList list, boolean current, Viewer viewer) {
        long rows = list.counter().count(Query.read(view.href()), viewer);
        return new ViewLink(view.name(), list.titleKey(), view.href(), rows, current, view.shared(), view.usual());
    }
}

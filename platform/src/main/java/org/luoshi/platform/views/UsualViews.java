package org.luoshi.platform.views;

import java.util.Optional;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Which view a list opens with for a reader (默认视图); none where nobody chose one or the list is closed to the reader. */
@Component
public class UsualViews {
    private final FilteredLists lists;
    private final SavedViews views;

    UsualViews(FilteredLists lists, SavedViews views) {
        this.lists = lists;
        this.views = views;
    }

    public Optional<SavedView> of(String path, Viewer viewer) {
        return lists.at(path, viewer).flatMap(_ -> views.usual(path, viewer));
    }
}

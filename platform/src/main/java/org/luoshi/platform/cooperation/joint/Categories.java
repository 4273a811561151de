package org.luoshi.platform.cooperation.joint;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The categories of the list while the fold goes over it. They stand in its entries: the first that names some, and every
 * motion both cities agreed to; what either city has configured says nothing.
 */
final class Categories {
    private List<Category> all = List.of();

    /** The first names them; the other city, beginning the same list from its side, changes nothing. */
    @Nullable
    Reason begin(List<Category> named) {
        if (wrong(named)) {
            return Reason.CATEGORIES_WRONG;
        }
        if (!all.isEmpty()) {
            return all.equals(named) ? null : Reason.LIST_BEGUN;
        }
        all = List.copyOf(named);
        return null;
    }

    /** A category stays while an item in it is not ended. */
    @Nullable
    Reason refuses(List<Category> named, Collection<Draft> items) {
        if (wrong(named)) {
            return Reason.CATEGORIES_WRONG;
        }
        boolean used = items.stream()
                .filter(item -> !item.stage().ended())
                .anyMatch(item -> named.stream().noneMatch(one -> one.id().equals(item.content.category())));
        return used ? Reason.CATEGORY_IN_USE : null;
    }

    void name(List<Category> named) {
        all = List.copyOf(named);
    }

    boolean has(String id) {
        return all.stream().anyMatch(category -> category.id().equals(id));
    }

    List<Category> all() {
        return all;
    }

    private static boolean wrong(List<Category> named) {
        Set<String> ids = new HashSet<>();
        return named.isEmpty() || !named.stream().allMatch(one -> !one.nameless() && ids.add(one.id()));
    }
}

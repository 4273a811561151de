package org.luoshi.platform.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in the main navigation: a link alone, or a section with its links.
 *
 * @param current {@code page} where the link alone is the page, {@code true} where the page is one of its links, else nothing
 */
public record NavGroup(String key, String href, @Nullable String current, int count, List<NavLink> links) {
    /** So many links stand in one line, and need no sections. */
    private static final int ONE_LINE = 10;

    public NavGroup {
        links = List.copyOf(links);
    }

    /** The links in their order, by section where there are too many for a line. */
    static List<NavGroup> of(List<NavLink> links) {
        if (links.size() <= ONE_LINE) {
            return links.stream().map(NavGroup::alone).toList();
        }
        List<NavGroup> groups = new ArrayList<>();
        for (NavSection section : NavSection.values()) {
            List<NavLink> own =
                    links.stream().filter(link -> link.section() == section).toList();
            if (own.size() == 1) {
                groups.add(alone(own.getFirst()));
            } else if (!own.isEmpty()) {
                groups.add(section(section, own));
            }
        }
        return groups;
    }

    private static NavGroup alone(NavLink link) {
        return new NavGroup(link.key(), link.href(), link.current() ? "page" : null, link.count(), List.of());
    }

    private static NavGroup section(NavSection section, List<NavLink> own) {
        return new NavGroup(
                section.key(),
                own.getFirst().href(),
                own.stream().anyMatch(NavLink::current) ? "true" : null,
                own.stream().mapToInt(NavLink::count).sum(),
                own);
    }
}

package org.luoshi.platform.views.web;

import java.util.List;
import java.util.UUID;

/**
 * Everything one reader keeps.
 *
 * @param removed one's own that can still be brought back
 */
public record ViewsPage(List<Line> lines, List<Line> removed, boolean mayShare, int days) {
    /**
     * A view.
     *
     * @param list the name of its list
     * @param filters its filters as in an address, readable
     * @param own the reader keeps it and may change it
     */
    public record Line(
            UUID id,
            String name,
            String list,
            String href,
            String filters,
            long rows,
            boolean own,
            boolean shared,
            boolean usual) {}
}

package org.luoshi.platform.notices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Tab;

/**
 * One person's inbox.
 *
 * @param unread how many are not read; with none there is nothing to mark
 * @param unreadOnly whether read ones are left out
 */
public record InboxPage(List<Line> lines, List<Tab> tabs, Pager pager, int unread, boolean unreadOnly) {
    /**
     * A notice in the list.
     *
     * @param href marks it read and leads to the work
     */
    public record Line(UUID id, LocalDate day, String words, String number, String href, boolean read) {}
}

package org.luoshi.platform.calendar;

import java.util.UUID;
import org.luoshi.platform.site.Viewer;

/** An imported notice was taken back: {@code year} is again as shipped, or provisional. Deadlines may move. */
public record HolidayNoticeWithdrawn(UUID noticeId, int year, Viewer by) implements CalendarEvent {}

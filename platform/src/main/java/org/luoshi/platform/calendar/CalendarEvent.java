package org.luoshi.platform.calendar;

import org.luoshi.platform.site.Viewer;

/** What happened to the calendar. Published inside the transaction that made it true. */
public sealed interface CalendarEvent permits HolidayNoticeImported, HolidayNoticeWithdrawn, HolidayNoticeRefused {
    /** Who did it, or tried to. */
    Viewer by();
}

package org.luoshi.platform.calendar;

import java.util.UUID;
import org.luoshi.platform.site.Viewer;

/** Somebody tried to change the calendar and was refused. */
public record HolidayNoticeRefused(UUID noticeId, String reason, Viewer by) implements CalendarEvent {}

package org.luoshi.platform.calendar;

import java.util.UUID;
import org.luoshi.platform.site.Viewer;

/**
 * A yearly holiday notice was imported: working days of {@code year} count anew, so deadlines may move.
 *
 * @param source where the notice was published, as the importer named it
 */
public record HolidayNoticeImported(UUID noticeId, int year, String source, Viewer by) implements CalendarEvent {}

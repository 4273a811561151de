/**
 * The pages of the calendar (日历页面): a year with its holidays, as page, JSON and iCalendar; the import of a notice.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.calendar}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.calendar.web.CalendarController} first.
 */
@NullMarked
package org.luoshi.platform.calendar.web;

import org.jspecify.annotations.NullMarked;

/**
 * The city's calendar (日历): which day it is here, which days are working days, and the yearly holiday notices (放假通知).
 *
 * <p>Serves 全国年节及纪念日放假办法 (2024-11-10) and the State Council's yearly arrangement of holidays and make-up working
 * days. Owns the tables {@code calendar_city_date}, {@code calendar_notice}, {@code calendar_holiday} and {@code
 * calendar_make_up_day}; publishes {@link org.luoshi.platform.calendar.CalendarEvent}. Read {@link
 * org.luoshi.platform.calendar.CityDate} first, then {@link org.luoshi.platform.calendar.WorkCalendars}.
 */
@ApplicationModule(allowedDependencies = {"site", "database"})
@NullMarked
package org.luoshi.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.luoshi.platform.notices;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the house writes to people of itself (工作时间): by day, and reminders on working days only. */
@Component
public class HouseHours {
    private final DaytimeHours day;
    private final CityDate date;
    private final WorkCalendars calendars;

    @Autowired
    HouseHours(
            @Value("${luoshi.notices.from:07:30}") String from,
            @Value("${luoshi.notices.until:21:00}") String until,
            CityDate date,
            WorkCalendars calendars) {
        this(new DaytimeHours(LocalTime.parse(from), LocalTime.parse(until)), date, calendars);
    }

    HouseHours(DaytimeHours day, CityDate date, WorkCalendars calendars) {
        this.day = day;
        this.date = date;
        this.calendars = calendars;
    }

    /** Whether it is day in the city, a day off or not. */
    public boolean byDay() {
        return day.covers(date.now().toLocalTime());
    }

    /** Whether people work today. */
    public boolean onAWorkingDay() {
        return calendars.current().isWorkingDay(date.today());
    }

    OffsetDateTime atOrAfter(OffsetDateTime moment) {
        return day.atOrAfter(moment);
    }
}

package org.luoshi.platform.notices;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.luoshi.platform.calendar.CityDate;

/** From when to when the house writes to people: from 07:30 to 21:00 in the city; a notice of the night waits. */
record DaytimeHours(LocalTime opens, LocalTime closes) {
    static final DaytimeHours USUAL = new DaytimeHours(LocalTime.of(7, 30), LocalTime.of(21, 0));

    DaytimeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "luoshi.notices.from=" + opens + " lies after luoshi.notices.until=" + closes);
        }
    }

    boolean covers(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    /** {@code 2026-05-06T23:10+08:00} → {@code 2026-05-07T07:30+08:00}; by day the moment itself. */
    OffsetDateTime atOrAfter(OffsetDateTime moment) {
        ZonedDateTime here = moment.atZoneSameInstant(CityDate.ZONE);
        if (here.toLocalTime().isBefore(opens)) {
            return here.with(opens).toOffsetDateTime();
        }
        if (covers(here.toLocalTime())) {
            return moment;
        }
        return here.plusDays(1).with(opens).toOffsetDateTime();
    }
}

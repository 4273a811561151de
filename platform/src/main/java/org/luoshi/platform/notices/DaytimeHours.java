package org.luoshi.platform.notices;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which the house writes to people: from 07:30 to 21:00 in the city; a notice of the night waits. */
final class DaytimeHours {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    private DaytimeHours() {}

    /** {@code 2026-05-06T23:10+08:00} → {@code 2026-05-07T07:30+08:00}; by day the moment itself. */
    static OffsetDateTime atOrAfter(OffsetDateTime moment) {
        ZonedDateTime here = moment.atZoneSameInstant(CITY);
        if (here.toLocalTime().isBefore(OPENS)) {
            return here.with(OPENS).toOffsetDateTime();
        }
        if (here.toLocalTime().isBefore(CLOSES)) {
            return moment;
        }
        return here.plusDays(1).with(OPENS).toOffsetDateTime();
    }
}

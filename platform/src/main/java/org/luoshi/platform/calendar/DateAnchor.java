package org.luoshi.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The demo's date {@code anchor} was today on the real day {@code anchoredOn}. */
record DateAnchor(LocalDate anchor, LocalDate anchoredOn) {
    /** Days to add to a real day to reach the demo's day. */
    long shift() {
        return ChronoUnit.DAYS.between(anchoredOn, anchor);
    }
}

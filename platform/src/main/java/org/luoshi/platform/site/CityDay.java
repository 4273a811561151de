package org.luoshi.platform.site;

import java.time.LocalDate;

/** Which day the header shows (城市日期); the calendar answers. */
public interface CityDay {
    LocalDate today();

    /** Whether this installation keeps a date of its own, as a demo does. */
    boolean demo();
}

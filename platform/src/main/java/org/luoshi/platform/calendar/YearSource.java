package org.luoshi.platform.calendar;

import org.luoshi.procedure.clock.YearTable;

/** Where the arrangement of a year comes from. */
public sealed interface YearSource {
    /** It came with the software. */
    record Shipped(YearTable table) implements YearSource {}

    /** Somebody imported the notice; it stands over a shipped one. */
    record Imported(HolidayNotice notice) implements YearSource {}

    /** Nobody has arranged the year: dates counted over it are provisional. */
    record Missing(int year) implements YearSource {}
}

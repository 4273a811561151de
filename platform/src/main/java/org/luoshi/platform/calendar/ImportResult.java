package org.luoshi.platform.calendar;

/** What became of a request to change the calendar. */
public sealed interface ImportResult {
    /** The notice counts from now on. */
    record Imported(HolidayNotice notice) implements ImportResult {}

    /** The notice counts no longer. */
    record Withdrawn(HolidayNotice notice) implements ImportResult {}

    /** The viewer does not look after the calendar. */
    record NotPermitted() implements ImportResult {}

    /** The text cannot become an arrangement, or its doubts were not confirmed. */
    record NotClear(NoticePreview preview) implements ImportResult {}

    /** The year has an imported notice; it has to be taken back first. */
    record YearTaken(HolidayNotice notice) implements ImportResult {}

    /** There is no such notice, or it was taken back already. */
    record NotThere() implements ImportResult {}
}

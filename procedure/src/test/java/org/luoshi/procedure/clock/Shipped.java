package org.luoshi.procedure.clock;

import org.luoshi.procedure.Cases;

/** The calendar as shipped. */
public final class Shipped {
    private Shipped() {}

    /** The years under {@code procedures/calendar}. */
    public static WorkCalendar calendar() {
        return switch (Calendars.load(Cases.PROCEDURES.resolve("calendar"))) {
            case Calendars.Loaded(WorkCalendar calendar) -> calendar;
            case Calendars.Problems(var problems) ->
                throw new AssertionError(problems.getFirst().lineEn());
        };
    }
}

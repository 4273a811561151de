package org.luoshi.procedure.clock;

import org.luoshi.procedure.Cases;
import org.luoshi.procedure.definition.Procedures;

/** The calendar and the procedures as shipped. */
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

    /** Every procedure in every place. */
    public static Procedures.Loaded procedures() {
        return switch (Procedures.load(Cases.PROCEDURES)) {
            case Procedures.Loaded loaded -> loaded;
            case Procedures.Problems(var problems) ->
                throw new AssertionError(problems.getFirst().lineEn());
        };
    }
}

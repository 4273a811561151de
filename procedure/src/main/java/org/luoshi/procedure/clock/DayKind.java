package org.luoshi.procedure.clock;

import org.luoshi.procedure.definition.Words;

/** What a day is for counting: worked, a day of rest, or not yet known. */
public sealed interface DayKind {

    /**
     * People work.
     *
     * @param makeUp a Saturday or Sunday worked in exchange for a holiday (调休上班日)
     */
    record WorkingDay(boolean makeUp) implements DayKind {}

    /** An ordinary Saturday or Sunday. */
    record Weekend() implements DayKind {}

    /**
     * A day inside a holiday of the yearly arrangement, substitutes included.
     *
     * @param name {@code 春节 / Spring Festival}
     */
    record Holiday(Words name) implements DayKind {}

    /**
     * No arrangement for this year has been entered; Monday to Friday is assumed and the result is provisional.
     *
     * @param assumedWorking Monday to Friday
     */
    record Unknown(int year, boolean assumedWorking) implements DayKind {}

    /** Whether a working-day limit counts this day. */
    default boolean counts() {
        return switch (this) {
            case WorkingDay _ -> true;
            case Weekend _, Holiday _ -> false;
            case Unknown unknown -> unknown.assumedWorking();
        };
    }
}

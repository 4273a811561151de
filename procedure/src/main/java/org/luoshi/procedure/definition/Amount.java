package org.luoshi.procedure.definition;

/**
 * How long: {@code 3 months}, {@code 5 working days}, {@code 24 hours}; or {@code promptly} (及时), which has no number
 * and therefore no due date, only somebody who must act.
 */
public sealed interface Amount {

    /** A counted length; {@code count} is at least 1. */
    record Counted(int count, Unit unit) implements Amount {}

    /** The law says “promptly” and gives no number. */
    record Promptly() implements Amount {}

    /** What is counted. */
    enum Unit {
        CALENDAR_DAY,
        WORKING_DAY,
        MONTH,
        HOUR
    }
}

package org.luoshi.procedure.definition;

/**
 * How long: {@code 3 months}, {@code 5 working days}, {@code 24 hours}; {@code 3 months + 3 months}; or {@code promptly} (及时), which has no number
 * and therefore no due date, only somebody who must act.
 */
public sealed interface Amount {

    /** A counted length; {@code count} is at least 1. */
    record Counted(int count, Unit unit) implements Amount {}

    /**
     * A first length and more from the day it ended: three months, extended by three more ({@code 2025-11-30} →
     * {@code 2026-02-28} → {@code 2026-05-28}).
     */
    record Extended(Counted first, Counted more) implements Amount {}

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

package org.luoshi.platform.portal;

import java.time.Instant;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Value;

/** What the front page knows about one of its numbers (头版数字的值). */
public sealed interface FrontNumber {
    /**
     * Counted by the rule in use.
     *
     * @param asOf until when it is known to hold: nothing recorded later was looked at
     * @param href the page that opens its records
     */
    record Counted(Value value, Period period, Instant asOf, String href) implements FrontNumber {}

    /** Counted, but not for everybody's eyes. */
    record Withheld() implements FrontNumber {}

    /** Nothing is published yet, and counting it takes longer than a visitor waits; it is being counted behind the page. */
    record BeingCounted() implements FrontNumber {}

    /** No context counts it. */
    record NotBuilt() implements FrontNumber {}
}

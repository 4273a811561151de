package org.luoshi.platform.portal;

import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Value;

/** What the front page knows about one of its numbers (头版数字的值). */
public sealed interface FrontNumber {
    /** Counted just now, by the rule in use. */
    record Counted(Value value, Period period) implements FrontNumber {}

    /** Counted, but not for everybody's eyes. */
    record Withheld() implements FrontNumber {}

    /** No context counts it. */
    record NotBuilt() implements FrontNumber {}
}

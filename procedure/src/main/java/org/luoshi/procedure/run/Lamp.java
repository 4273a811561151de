package org.luoshi.procedure.run;

/** How a clock stands today, for lists (红绿灯): from calm to late. */
public enum Lamp {
    /** Nothing to count: ended, suspended, a right, or a duty without a number. */
    GREY,
    /** In time. */
    GREEN,
    /** Due soon, or today. */
    YELLOW,
    /** Past its date. */
    RED;

    /** The more urgent of two. */
    public Lamp or(Lamp other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

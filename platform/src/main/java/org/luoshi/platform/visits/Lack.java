package org.luoshi.platform.visits;

/** What an instruction still needs before it can be assigned. */
public enum Lack {
    /** What is to be done. */
    MATTER,
    /** Who does it. */
    UNIT,
    /** What will be there when it is done. */
    RESULT,
    /** A result is written, yet nobody could check it: "continue to strengthen". */
    MEASURE,
    /** By when. */
    DATE
}

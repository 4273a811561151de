package org.luoshi.platform.laws.intake;

/** How the day of effect was found (施行日期的来历). Words: {@code laws.effective.<name>}. */
public enum EffectiveBy {
    /** The text's own clause names the day. */
    CLAUSE,
    /** The text's own clause says: on promulgation. */
    PROMULGATION,
    /** The note under the title tells it. */
    NOTE,
    /** The file's name tells the day the text was published. */
    FILE,
    /** Nothing tells it; the day of the act stands in. */
    ASSUMED,
    /** Whoever took the text in named it, for the decision behind it does not. */
    PERSON,
    /** Nothing tells any day. */
    UNKNOWN
}

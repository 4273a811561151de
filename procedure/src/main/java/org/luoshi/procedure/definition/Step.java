package org.luoshi.procedure.definition;

/**
 * A stage of a matter.
 *
 * @param id name, unique in the procedure
 * @param title words for people
 * @param kind where a run begins, goes on, or ends
 * @param mandatory no path from a start to a good end may skip it
 */
public record Step(String id, Words title, Kind kind, boolean mandatory) {
    /** Place in the run. */
    public enum Kind {
        START,
        OPEN,
        /** The matter reached its purpose. */
        END,
        /** The matter ended without reaching it (returned, withdrawn). */
        STOPPED
    }
}

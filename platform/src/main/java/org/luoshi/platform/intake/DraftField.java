package org.luoshi.platform.intake;

/**
 * One fact of a draft.
 *
 * @param required whether nothing is made without it
 */
public record DraftField(String name, Type type, boolean required) {
    /** How it is written. */
    public enum Type {
        LINE,
        TEXT,
        /** One a line. */
        LINES,
        DAY,
        NUMBER,
        /** An organisation by its name. */
        UNIT,
        CHOICE,
        YES
    }

    static DraftField must(String name, Type type) {
        return new DraftField(name, type, true);
    }

    static DraftField may(String name, Type type) {
        return new DraftField(name, type, false);
    }

    public String messageKey() {
        return "intake.field." + name;
    }
}

package org.luoshi.procedure.definition;

import java.util.List;

/**
 * What an event must or may carry: a reason, a class, units, a date.
 *
 * @param id name in the carried map
 * @param title words for people
 * @param type how it is typed in and checked
 * @param required always required
 * @param requiredWhen required when one of these holds; empty if never
 * @param options choices of a {@link Type#CHOICE}; empty otherwise
 * @param maxLength longest text in characters; 0 = the type's default
 */
public record Field(
        String id,
        Words title,
        Type type,
        boolean required,
        List<RequiredWhen> requiredWhen,
        List<Option> options,
        int maxLength) {

    /** Kinds of value. */
    public enum Type {
        /** One line. */
        TEXT,
        /** Many lines. */
        LONG_TEXT,
        DATE,
        NUMBER,
        YES_NO,
        CHOICE,
        /** One unit's id. */
        UNIT,
        /** Units with their parts: {@code lead: id, co: [ids]}. */
        UNITS,
        /** One file or several: a letter with its annexes. */
        FILE
    }

    /** A choice and its words. */
    public record Option(String id, Words title) {}

    /** Required when {@code field} carries one of {@code values}. */
    public record RequiredWhen(String field, List<String> values) {}
}

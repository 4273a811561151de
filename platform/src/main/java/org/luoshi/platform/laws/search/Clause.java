package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What a provision must hold to be found, and what that is worth; every backend puts it in its own language.
 *
 * <p>Example: {@code new Phrase(Field.TEXT, "备案审查", 2)} is true of texts in which the four characters follow each other.
 */
public sealed interface Clause {
    /** The fields of an entry. The first two hold text, the rest whole values. */
    enum Field {
        /** Title, headings and words of a provision. */
        TEXT,
        /** The title alone. */
        TITLE,
        /** The title and its short forms, folded and whole. */
        NAME,
        /** The number of an article: 81, 120-1. */
        NUMBER,
        /** Whether the entry is a text as a whole or a provision: {@link Entry.Kind}. */
        KIND,
        LEVEL,
        /** The area and its province. */
        PLACE,
        /** How the text stopped being in force. */
        ENDING,
        WORK,
        /** The first day in force. */
        FROM,
        /** The first day no longer in force. */
        TO
    }

    /** The text holds these characters one after the other. */
    record Phrase(Field field, String text, float weight) implements Clause {}

    /** The text holds at least {@code percent} of the pieces these characters are cut into; each counts by its rarity. */
    record Pieces(Field field, String text, int percent, float weight) implements Clause {}

    /** The field has exactly this value. */
    record Is(Field field, String value, float weight) implements Clause {}

    /** The field has a value, or the text a piece, that begins so. */
    record Starts(Field field, String prefix, float weight) implements Clause {}

    /** The day lies between both, these included. */
    record Between(Field field, LocalDate first, LocalDate last) implements Clause {}

    /** Every one is true. */
    record All(List<Clause> clauses) implements Clause {}

    /** At least one is true; their worth is added up. */
    record Any(List<Clause> clauses) implements Clause {}

    /** At least one is true; the best counts. */
    record Best(List<Clause> clauses) implements Clause {}

    /** The first is true and so is the filter, which is worth nothing. */
    record Where(Clause found, Clause filter) implements Clause {}

    /** True when {@code found} is; worth {@code factor} times as much when {@code preferred} is true too. */
    record Prefer(Clause found, Clause preferred, float factor) implements Clause {}

    /** Always true. */
    record Everything() implements Clause {}
}

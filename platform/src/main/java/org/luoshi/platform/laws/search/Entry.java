package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.LawQuery.Standing;

/**
 * What the index holds of one provision, or of a text as a whole.
 *
 * @param id the text's id and the place in it
 * @param work the work whose text it is
 * @param version the text
 * @param kind a text as a whole, or one of its provisions
 * @param title the title of the text
 * @param anchor where on the text's page it stands; empty for the whole
 * @param label 第八十一条; empty for the whole
 * @param number 81, 120-1; empty when it has none
 * @param path the headings above it
 * @param words its words
 * @param level the level of the text, as a code
 * @param area the area it holds for; empty for the whole country
 * @param province the area's province; empty for the whole country
 * @param from the first day in force, when known
 * @param to the first day no longer in force, when there is one
 * @param ending how it ended; {@code NONE} when it has not
 */
public record Entry(
        String id,
        String work,
        String version,
        Kind kind,
        String title,
        String anchor,
        String label,
        String number,
        String path,
        String words,
        String level,
        String area,
        String province,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Ending ending) {
    /** The day that stands for “always was” in an index, and the one for “has not ended”. */
    public static final LocalDate EVER = LocalDate.of(1, 1, 1);

    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String COUNTRY = "中华人民共和国";

    /** What an entry stands for. */
    public enum Kind {
        LAW,
        PROVISION
    }

    /** How a text stopped being in force. */
    public enum Ending {
        NONE,
        /** Another text of the same work took its place. */
        AMENDED,
        REPEALED,
        EXPIRED
    }

    /** The title as it is looked up: letters and digits alone, without the name of the country. */
    public static String name(String title) {
        String letters = QueryReader.letters(title);
        return letters.startsWith(COUNTRY) && letters.length() > COUNTRY.length()
                ? letters.substring(COUNTRY.length())
                : letters;
    }

    public LocalDate firstDay() {
        return from == null ? EVER : from;
    }

    public LocalDate endDay() {
        return to == null ? NEVER : to;
    }

    /** How it stands on the day. */
    public Standing standing(LocalDate day) {
        if (firstDay().isAfter(day)) {
            return Standing.NOT_YET;
        }
        if (endDay().isAfter(day)) {
            return Standing.IN_FORCE;
        }
        return switch (ending) {
            case REPEALED -> Standing.REPEALED;
            case EXPIRED -> Standing.EXPIRED;
            case NONE, AMENDED -> Standing.AMENDED;
        };
    }

    /** Whether it is in force on the day. */
    public boolean holdsOn(LocalDate day) {
        return standing(day) == Standing.IN_FORCE;
    }
}

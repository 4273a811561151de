package org.luoshi.lawtext.cite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text that a citation points into, with all that the words around it tell to find the right one of several.
 *
 * <p>Example: 2003年5月1日国务院公布的《示例条例》 has title 示例条例, maker 国务院 and that date.
 *
 * @param title its title, short names and abbreviations written out
 * @param own whether it is the text in which the citation stands
 * @param maker who made it, when the words before the title say so; else empty
 * @param date the day the words before the title name, or null
 */
public record Cited(
        String title, boolean own, String maker, @Nullable LocalDate date) {
    static Cited titled(String title) {
        return new Cited(title, false, "", null);
    }

    static Cited itself(String title) {
        return new Cited(title, true, "", null);
    }
}

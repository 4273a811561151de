package org.luoshi.platform.laws.intake;

import org.luoshi.lawtext.parse.Parsed;

/**
 * What a text says of itself (法规信息).
 *
 * <p>Example: 示例市养犬管理条例, passed by the city's standing committee and approved by the province's, is a {@link
 * LawKind#LOCAL_REGULATION} of {@link LawLevel#CITY}.
 *
 * @param title as printed, blanks within it dropped
 * @param key what citations are matched by, see {@link TitleKey}
 * @param area the place it is for: 示例市; empty for the whole country
 * @param province the province of that place, itself where the place is one
 * @param number of the order or announcement; empty when none is printed
 */
public record LawFacts(
        String title,
        String key,
        LawKind kind,
        LawLevel level,
        String maker,
        String area,
        String province,
        String number,
        LawChange change,
        LawDays days) {

    /** The facts of a text read from a file of this name. */
    public static LawFacts of(Parsed parsed, IncomingName name) {
        return new FactsReader(parsed, name).read();
    }
}

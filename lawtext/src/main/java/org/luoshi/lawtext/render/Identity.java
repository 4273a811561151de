package org.luoshi.lawtext.render;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What names a text in the library: the parts of its FRBR address.
 *
 * <p>Example: {@code /akn/cn-37/act/dfxfg/2021-07-29/1/zho@2021-09-01}.
 *
 * @param locality digits of GB/T 2260 for a province or city, or empty for the whole country
 * @param subtype the kind in letters of ASCII: fl, xzfg, dfxfg …, or empty
 * @param date the day it was promulgated, else passed; null when nobody knows
 * @param number an official number or another name in ASCII, unique among texts of the kind and day
 * @param expression the day of the version, null when nobody knows
 * @param author who made it, empty when nobody knows
 */
public record Identity(
        String locality,
        String subtype,
        @Nullable LocalDate date,
        String number,
        @Nullable LocalDate expression,
        String author) {
    /** What stands for a day nobody knows: the schema asks for a full date, and no law is as old. */
    public static final LocalDate UNKNOWN = LocalDate.of(1, 1, 1);

    /** The address of the work: {@code /akn/cn/act/fl/2000-03-15/t1a2b3c4d}. */
    public String work() {
        return "/akn/cn" + (locality.isEmpty() ? "" : "-" + locality) + "/act/"
                + (subtype.isEmpty() ? "" : subtype + "/") + day() + "/" + number;
    }

    /** The address of this version, in Chinese. */
    public String version() {
        return work() + "/zho@" + versionDay();
    }

    /** The address of one provision of this version: {@code …/zho@2021-09-01/!main~chp_1__art_1}. */
    public String provision(String eId) {
        return version() + "/!main~" + eId;
    }

    public LocalDate day() {
        return date == null ? UNKNOWN : date;
    }

    public LocalDate versionDay() {
        return expression == null ? day() : expression;
    }
}

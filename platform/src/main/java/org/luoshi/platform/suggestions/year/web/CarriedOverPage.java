package org.luoshi.platform.suggestions.year.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.suggestions.year.CarriedOver;

/**
 * What a term left to the next.
 *
 * @param opened the day the term opened
 * @param rater who rates what a former deputy proposed, with its basis
 * @param mayAsk whether this viewer may set a day for the explanations that are owed
 */
public record CarriedOverPage(
        Query query,
        String term,
        LocalDate opened,
        List<Choice> terms,
        String rater,
        boolean mayAsk,
        List<Stat> stats,
        List<Line> lines) {

    /**
     * A matter or a commitment that was open.
     *
     * @param state where it stands; of a commitment whether it was explained in writing
     * @param owed the written explanation that is missing and by when; empty when none is
     */
    public record Line(
            String kind, String number, String href, String title, String detail, String state, String owed) {}

    static String code(CarriedOver.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}

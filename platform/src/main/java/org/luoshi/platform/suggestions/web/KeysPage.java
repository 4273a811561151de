package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;

/** A year's key suggestions as a list. */
public record KeysPage(
        Query query,
        String year,
        List<Choice> years,
        List<Choice> steps,
        List<Choice> committees,
        List<Choice> lacking,
        List<Stat> stats,
        List<Line> lines) {

    /**
     * One key suggestion.
     *
     * @param due when the suggestion's reply is due; null when nothing runs
     */
    public record Line(
            String number,
            String href,
            String title,
            String suggestion,
            String suggestionHref,
            String ground,
            String committee,
            String leader,
            String step,
            Lamp lamp,
            @Nullable LocalDate due,
            int activities,
            List<String> lacks) {}
}

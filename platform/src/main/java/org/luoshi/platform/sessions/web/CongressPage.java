package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Lamp;

/** The preparation of one congress session, as a checklist. */
public record CongressPage(MatterPage matter, List<Row> rows, int missing, List<Choice> items, List<Choice> drafts) {

    /**
     * One paper or decision.
     *
     * @param due the last day; null when no number says
     * @param item the address of the standing committee's item that votes on it; empty when none does
     * @param decision the number of what passed; empty before
     */
    public record Row(
            String title,
            String state,
            Lamp lamp,
            boolean missing,
            String holder,
            boolean running,
            @Nullable LocalDate due,
            @Nullable LocalDate on,
            String detail,
            String item,
            String decision) {}

    /** All preparations, and the next session that has none. */
    public record Listing(List<Line> lines, boolean runs, String term, String next) {}

    /** One preparation. */
    public record Line(String title, String href, String step, int missing) {}
}

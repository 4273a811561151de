package org.luoshi.platform.suggestions.year.web;

import java.util.List;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.suggestions.year.Commitments;

/** The ledger as it is shown. */
public record CommitmentsPage(
        Query query, Commitments.Filter filter, List<Stat> stats, List<Choice> units, List<Line> lines, Pager pager) {

    /** A commitment in words. */
    public record Line(Commitments.Line of, String href, String unit, String state, String rated) {}
}

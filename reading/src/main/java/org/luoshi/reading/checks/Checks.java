package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Flow;

/** All checks, of a report and of a page. A flag corrects nothing: it shows a person two places. */
public final class Checks {
    private Checks() {}

    /** What does not fit within a report. */
    public static List<Flag> report(Flow body, Report report, @Nullable Day page) {
        var flags = new ArrayList<Flag>();
        body.misprints()
                .forEach(each ->
                        flags.add(new Flag(Contradiction.MISPRINT, each.span(), each.printed(), null, each.meant())));
        flags.addAll(Fields.check(report));
        flags.addAll(Days.check(report, page));
        flags.addAll(Totals.check(body.all()));
        flags.addAll(Terms.check(body.all()));
        Words on = report.continuedOn();
        if (on != null) {
            flags.add(new Flag(Contradiction.CONTINUED_ELSEWHERE, on.span(), on.value(), null, on.value()));
        }
        flags.sort(Comparator.comparing(Flag::span));
        return flags;
    }

    /** What does not fit between the reports of a page, and all that does not fit within them. */
    public static List<Flag> page(List<Report> reports) {
        var flags = new ArrayList<Flag>();
        reports.forEach(report -> flags.addAll(report.flags()));
        flags.addAll(Posts.check(reports));
        flags.addAll(Ordinals.check(reports));
        flags.sort(Comparator.comparing(Flag::span));
        return flags;
    }
}
